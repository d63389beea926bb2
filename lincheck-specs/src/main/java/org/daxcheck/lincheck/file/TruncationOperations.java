// SPDX-License-Identifier: GPL-2.0-only
package org.daxcheck.lincheck.file;

import org.daxcheck.api.FilePages;
import org.jetbrains.lincheck.datastructures.Operation;

/** A page is pinned and let go in one call, by either function, while the file is truncated. */
public abstract class TruncationOperations {

    /** Calls of this group are all made by one thread. */
    private static final String TRUNCATER = "truncater";

    private final FilePages files;

    /** Of the thread that truncates. */
    private boolean truncated;

    /** The operations on a fresh one. */
    TruncationOperations(FilePages files) {
        this.files = files;
        files.fault(0);
    }

    /** Who is under test. */
    final FilePages files() {
        return files;
    }

    /** A page is pinned and let go. */
    @Operation
    public boolean pin() {
        boolean pinned = files.pin(0);
        if (pinned) {
            files.unpin(0);
        }
        return pinned;
    }

    /** The same by the other function. */
    @Operation
    public boolean pinFolio() {
        boolean pinned = files.pin(0);
        if (pinned) {
            files.unpinFolio(0);
        }
        return pinned;
    }

    /** The file is truncated, once. */
    @Operation(nonParallelGroup = TRUNCATER)
    public boolean truncate() {
        if (truncated) {
            return false;
        }
        truncated = true;
        files.truncate();
        return true;
    }
}
