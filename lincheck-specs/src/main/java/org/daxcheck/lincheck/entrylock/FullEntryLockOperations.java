// SPDX-License-Identifier: GPL-2.0-only
package org.daxcheck.lincheck.entrylock;

import static org.daxcheck.api.EntrySize.PMD;
import static org.daxcheck.api.EntrySize.PTE;

import org.daxcheck.api.EntryLock;
import org.daxcheck.api.EntryWord;
import org.jetbrains.lincheck.datastructures.IntGen;
import org.jetbrains.lincheck.datastructures.Operation;
import org.jetbrains.lincheck.datastructures.Param;

/**
 * All closed operations: also those of hole pages, which Linux 5.13 has no more, and a fault that leaves an empty PMD entry.
 * The latter is split by the next PTE fault, and Linux 5.13 lets go of its lock in the middle of a split, where others see
 * that neither entry stands there.
 */
@Param(name = "index", gen = IntGen.class, conf = "0:1")
public abstract class FullEntryLockOperations extends EntryLockOperations {

    /** The operations on an entry lock in which nothing stands yet. */
    FullEntryLockOperations(EntryLock lock) {
        super(lock);
    }

    /** A PMD fault that finds nothing to do. */
    @Operation
    public String pmdFault(@Param(name = "index") int index) {
        return touch(index, PMD);
    }

    /** A read fault on a hole: loads a page unless a block stands there. */
    @Operation
    public String readHole(@Param(name = "index") int index) {
        long held = lock().grab(index, PTE);
        if (EntryWord.isError(held)) {
            return answer(held);
        }
        boolean hole = EntryWord.isEmpty(held) || EntryWord.isPage(held);
        long loaded = hole ? lock().loadHole(index, held) : held;
        lock().put(index, EntryWord.isError(loaded) ? held : loaded);
        return answer(held);
    }

    /** Takes a hole page away. */
    @Operation
    public boolean truncatePage(@Param(name = "index") int index) {
        return lock().truncatePage(index);
    }
}
