// SPDX-License-Identifier: GPL-2.0-only
package org.daxcheck.lincheck.entrylock;

import org.daxcheck.api.EntryLock;
import org.jetbrains.lincheck.datastructures.IntGen;
import org.jetbrains.lincheck.datastructures.Operation;
import org.jetbrains.lincheck.datastructures.Param;

/**
 * What is dirty is chosen and flushed, by one thread of each scenario and one index at a time; the others write, delete and
 * look meanwhile. Linux 4.12 is not asked: there a deletion beside a flush is a known defect.
 */
@Param(name = "index", gen = IntGen.class, conf = "0:1")
public abstract class WritebackOperations extends EntryLockOperations {

    /** Calls of this group are all made by one thread. */
    private static final String FLUSHER = "flusher";

    /** The operations on an entry lock in which nothing stands yet. */
    WritebackOperations(EntryLock lock) {
        super(lock);
    }

    /** Chooses an index if it is dirty. */
    @Operation(nonParallelGroup = FLUSHER)
    public void tagForWriteback(@Param(name = "index") int index) {
        lock().tagForWriteback(index, index);
    }

    /** Flushes what was chosen. */
    @Operation(nonParallelGroup = FLUSHER)
    public boolean writeBack(@Param(name = "index") int index) {
        return lock().writeBack(index);
    }

    /** A PMD write fault that finds a block. */
    @Operation
    public String pmdWriteFault(@Param(name = "index") int index) {
        return writePmd(index);
    }
}
