// SPDX-License-Identifier: GPL-2.0-only
package org.daxcheck.lincheck.pagemap;

import org.daxcheck.api.PrivatePages;
import org.jetbrains.lincheck.datastructures.Operation;

/** Two that ask the driver for its page, take more references and give them back; the first has it. */
public abstract class PrivatePageOperations {

    /** Calls of this group are all made by one thread. */
    private static final String RIVAL = "rival";

    /** Calls of this group are all made by one thread. */
    private static final String USER = "user";

    private final PrivatePages pages;

    /** How many references the threads have, each of the thread that makes the calls of the group. */
    private int held;

    private int others;

    /** The operations on a fresh one. */
    PrivatePageOperations(PrivatePages pages) {
        this.pages = pages;
        held = pages.alloc() ? 1 : 0;
    }

    /** Who is under test. */
    final PrivatePages pages() {
        return pages;
    }

    /** One asks for the page. */
    @Operation(nonParallelGroup = USER)
    public boolean alloc() {
        boolean given = pages.alloc();
        held += given ? 1 : 0;
        return given;
    }

    /** It takes one more reference, if it has one. */
    @Operation(nonParallelGroup = USER)
    public boolean get() {
        if (held == 0) {
            return false;
        }
        held++;
        pages.get();
        return true;
    }

    /** It gives one back. */
    @Operation(nonParallelGroup = USER)
    public boolean put() {
        if (held == 0) {
            return false;
        }
        held--;
        pages.put();
        return true;
    }

    /** Another asks for the page and takes a second reference. */
    @Operation(nonParallelGroup = RIVAL)
    public boolean allocTwice() {
        boolean given = pages.alloc();
        if (given) {
            pages.get();
            others += 2;
        }
        return given;
    }

    /** It gives both back. */
    @Operation(nonParallelGroup = RIVAL)
    public boolean putTwice() {
        if (others == 0) {
            return false;
        }
        others -= 2;
        pages.put();
        pages.put();
        return true;
    }
}
