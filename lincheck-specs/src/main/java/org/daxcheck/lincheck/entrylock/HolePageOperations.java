// SPDX-License-Identifier: GPL-2.0-only
package org.daxcheck.lincheck.entrylock;

import static org.daxcheck.api.EntrySize.PTE;

import org.daxcheck.api.EntryLock;
import org.daxcheck.api.EntryWord;
import org.jetbrains.lincheck.datastructures.IntGen;
import org.jetbrains.lincheck.datastructures.Operation;
import org.jetbrains.lincheck.datastructures.Param;

/** Hole pages are loaded and truncated. No fault asks for a PMD: none is split by a read, and none tells that a read has begun. */
@Param(name = "index", gen = IntGen.class, conf = "0:1")
public abstract class HolePageOperations extends EntryLockOperations {

    /** The operations on an entry lock in which nothing stands yet. */
    HolePageOperations(EntryLock lock) {
        super(lock);
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
