// SPDX-License-Identifier: GPL-2.0-only
package org.daxcheck.lincheck.file;

import static org.daxcheck.api.EntrySize.PTE;

import org.daxcheck.api.DaxEntries;
import org.jetbrains.lincheck.datastructures.IntGen;
import org.jetbrains.lincheck.datastructures.Operation;
import org.jetbrains.lincheck.datastructures.Param;

/** Files map pages, one by entries of its own, both by shared ones, and let them go; one thread pins, all look. */
@Param(name = "page", gen = IntGen.class, conf = "0:1")
public abstract class AssociationOperations {

    /** Calls of this group are all made by one thread. */
    private static final String PINNER = "pinner";

    private final DaxEntries entries;

    /** What the pinning thread has. */
    private final int[] pins = new int[DaxEntries.PAGES];

    /** The operations on a fresh one. */
    AssociationOperations(DaxEntries entries) {
        this.entries = entries;
        entries.insert(0, 0, PTE, true);
    }

    /** Who is under test. */
    final DaxEntries entries() {
        return entries;
    }

    /** The first file maps a page. */
    @Operation
    public boolean insert(@Param(name = "page") int page) {
        return entries.insert(0, page, PTE, false);
    }

    /** A file maps a page that is shared. */
    @Operation
    public boolean share(@Param(name = "page") int file, @Param(name = "page") int page) {
        return entries.insert(file, page, PTE, true);
    }

    /** The entry goes, and its block. */
    @Operation
    public boolean truncate(@Param(name = "page") int file, @Param(name = "page") int page) {
        return entries.delete(file, page, true);
    }

    /** The entry goes. */
    @Operation
    public boolean invalidate(@Param(name = "page") int file, @Param(name = "page") int page) {
        return entries.delete(file, page, false);
    }

    /** A page is pinned that a file maps. */
    @Operation(nonParallelGroup = PINNER)
    public boolean pin(@Param(name = "page") int page) {
        if (pins[page] != DaxEntries.NOT_PINNED) {
            return false;
        }
        pins[page] = entries.pin(page);
        return pins[page] != DaxEntries.NOT_PINNED;
    }

    /** The pin goes. */
    @Operation(nonParallelGroup = PINNER)
    public boolean unpin(@Param(name = "page") int page) {
        int pin = pins[page];
        pins[page] = DaxEntries.NOT_PINNED;
        if (pin != DaxEntries.NOT_PINNED) {
            entries.unpin(page, pin);
        }
        return pin != DaxEntries.NOT_PINNED;
    }

    /** Whose a page is. */
    @Operation
    public int owner(@Param(name = "page") int page) {
        return entries.owner(page);
    }
}
