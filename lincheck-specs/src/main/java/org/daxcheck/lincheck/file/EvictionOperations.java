// SPDX-License-Identifier: GPL-2.0-only
package org.daxcheck.lincheck.file;

import org.daxcheck.api.FilePages;
import org.jetbrains.lincheck.datastructures.Operation;

/** A page is pinned and let go in one call while the process goes, and with it the file. */
public abstract class EvictionOperations {

    /** Calls of this group are all made by one thread. */
    private static final String OWNER = "owner";

    private final FilePages files;

    /** Of the thread that makes the calls of the group. */
    private boolean gone;

    /** The operations on a fresh one. */
    EvictionOperations(FilePages files) {
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

    /** The process goes, and the last reference to the inode with it. */
    @Operation(nonParallelGroup = OWNER)
    public boolean evict() {
        if (gone) {
            return false;
        }
        gone = true;
        files.munmap();
        files.evict();
        return true;
    }
}
