// SPDX-License-Identifier: GPL-2.0-only
package org.daxcheck.lincheck.file;

import org.daxcheck.api.FilePages;
import org.jetbrains.lincheck.datastructures.IntGen;
import org.jetbrains.lincheck.datastructures.Operation;
import org.jetbrains.lincheck.datastructures.Param;

/** Pages are mapped, the file is unmapped, once with a pin that outlives it, and truncated. */
@Param(name = "page", gen = IntGen.class, conf = "0:1")
public abstract class FaultOperations {

    /** Calls of this group are all made by one thread. */
    private static final String TRUNCATER = "truncater";

    /** Calls of this group are all made by one thread. */
    private static final String USER = "user";

    private final FilePages files;

    /** Of the thread that truncates. */
    private boolean truncated;

    /** The operations on a fresh one. */
    FaultOperations(FilePages files) {
        this.files = files;
    }

    /** Who is under test. */
    final FilePages files() {
        return files;
    }

    /** A page is mapped. */
    @Operation
    public boolean fault(@Param(name = "page") int page) {
        return files.fault(page);
    }

    /** The process does not map the file any more. */
    @Operation
    public void munmap() {
        files.munmap();
    }

    /** A page is pinned, mapped or not, and let go. */
    @Operation
    public boolean pinSlow(@Param(name = "page") int page) {
        boolean pinned = files.pinSlow(page);
        if (pinned) {
            files.unpin(page);
        }
        return pinned;
    }

    /** The same while a page is pinned. */
    @Operation(nonParallelGroup = USER)
    public boolean munmapUnderPin() {
        boolean mapped = files.fault(0);
        boolean pinned = files.pin(0);
        files.munmap();
        if (pinned) {
            files.unpin(0);
        }
        return mapped;
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
