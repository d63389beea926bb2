// SPDX-License-Identifier: GPL-2.0-only
package org.daxcheck.lincheck.entrylock;

import static org.daxcheck.api.EntrySize.PMD;

import org.daxcheck.api.EntryLock;
import org.jetbrains.lincheck.datastructures.IntGen;
import org.jetbrains.lincheck.datastructures.Operation;
import org.jetbrains.lincheck.datastructures.Param;

/**
 * A fault leaves an empty PMD entry, which the next PTE fault splits. Linux 5.13 is not asked: it lets go of its lock in the
 * middle of a split, where others see that neither entry stands there.
 */
@Param(name = "index", gen = IntGen.class, conf = "0:1")
public abstract class SplitOperations extends EntryLockOperations {

    /** The operations on an entry lock in which nothing stands yet. */
    SplitOperations(EntryLock lock) {
        super(lock);
    }

    /** A PMD fault that finds nothing to do. */
    @Operation
    public String pmdFault(@Param(name = "index") int index) {
        return touch(index, PMD);
    }

    /** A PMD write fault that finds a block. */
    @Operation
    public String pmdWriteFault(@Param(name = "index") int index) {
        return writePmd(index);
    }
}
