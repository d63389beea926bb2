// SPDX-License-Identifier: GPL-2.0-only
package org.daxcheck.lincheck.file;

import static org.daxcheck.api.EntrySize.PMD;
import static org.daxcheck.api.EntrySize.PTE;

import org.daxcheck.api.DaxEntries;
import org.jetbrains.lincheck.datastructures.IntGen;
import org.jetbrains.lincheck.datastructures.Operation;
import org.jetbrains.lincheck.datastructures.Param;

/** Files map, pin and let go in one call, each by a thread of its own, and a driver removes the memory: removal waits. */
@Param(name = "page", gen = IntGen.class, conf = "0:1")
public abstract class AssociationRemovalOperations {

    /** Calls of this group are all made by one thread. */
    private static final String DRIVER = "driver";

    /** Calls of this group are all made by one thread. */
    private static final String FIRST = "first";

    private final DaxEntries entries;

    /** Of the thread that makes the calls of the driver. */
    private boolean removed;

    /** The operations on a fresh one. */
    AssociationRemovalOperations(DaxEntries entries) {
        this.entries = entries;
    }

    /** Who is under test. */
    final DaxEntries entries() {
        return entries;
    }

    /** The first file maps a page and lets it go. */
    @Operation(nonParallelGroup = FIRST)
    public boolean visit(@Param(name = "page") int page) {
        boolean mapped = entries.insert(0, page, PTE, false);
        entries.delete(0, page, true);
        return mapped;
    }

    /** It maps both by one entry and lets them go. */
    @Operation(nonParallelGroup = FIRST)
    public boolean visitHuge() {
        boolean mapped = entries.insert(0, 0, PMD, false);
        entries.delete(0, 0, false);
        return mapped;
    }

    /** A pin outlives its entry. */
    @Operation(nonParallelGroup = FIRST)
    public boolean visitPinned(@Param(name = "page") int page) {
        boolean mapped = entries.insert(0, page, PTE, false);
        int pin = entries.pin(page);
        entries.delete(0, page, true);
        if (pin != DaxEntries.NOT_PINNED) {
            entries.unpin(page, pin);
        }
        return mapped;
    }

    /** The driver removes the memory, once. */
    @Operation(nonParallelGroup = DRIVER)
    public boolean memunmap() {
        if (removed) {
            return false;
        }
        removed = true;
        entries.memunmapPages();
        return true;
    }
}
