// SPDX-License-Identifier: GPL-2.0-only
package org.daxcheck.lincheck.pagemap;

import org.daxcheck.api.PrivatePages;
import org.jetbrains.lincheck.datastructures.Operation;

/** One that is given the page and gives it back in one call, and a driver that removes the memory: removal waits. */
public abstract class PrivateRemovalOperations {

    /** Calls of this group are all made by one thread. */
    private static final String DRIVER = "driver";

    /** Calls of this group are all made by one thread. */
    private static final String USER = "user";

    private final PrivatePages pages;

    /** Of the thread that makes the calls of the driver. */
    private boolean removed;

    /** The operations on a fresh one. */
    PrivateRemovalOperations(PrivatePages pages) {
        this.pages = pages;
    }

    /** Who is under test. */
    final PrivatePages pages() {
        return pages;
    }

    /** The page is handed out and given back. */
    @Operation(nonParallelGroup = USER)
    public boolean visit() {
        boolean given = pages.alloc();
        if (given) {
            pages.put();
        }
        return given;
    }

    /** The same with one more reference. */
    @Operation(nonParallelGroup = USER)
    public boolean visitTwice() {
        boolean given = pages.alloc();
        if (given) {
            pages.get();
            pages.put();
            pages.put();
        }
        return given;
    }

    /** The driver removes the memory, once. */
    @Operation(nonParallelGroup = DRIVER)
    public boolean memunmap() {
        if (removed) {
            return false;
        }
        removed = true;
        pages.memunmapPages();
        return true;
    }
}
