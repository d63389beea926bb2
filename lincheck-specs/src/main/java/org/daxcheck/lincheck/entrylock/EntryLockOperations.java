// SPDX-License-Identifier: GPL-2.0-only
package org.daxcheck.lincheck.entrylock;

import static org.daxcheck.api.EntrySize.PMD;
import static org.daxcheck.api.EntrySize.PTE;

import org.daxcheck.api.EntryLock;
import org.daxcheck.api.EntrySize;
import org.daxcheck.api.EntryWord;
import org.jetbrains.lincheck.datastructures.IntGen;
import org.jetbrains.lincheck.datastructures.Operation;
import org.jetbrains.lincheck.datastructures.Param;

/**
 * The operations that every entry lock does in one step, closed: each gives back what it takes, so that alone it always
 * ends.
 *
 * <h2>What is left out</h2>
 * A fault is several steps on the tree, and one step to whoever respects the lock. A lookup does not: it would find the
 * empty entry of a write fault whose tag the writeback does not see yet, and no order of whole faults explains both.
 * Writeback does not respect the lock either, but sees of a write fault only the tag, which is set in one step. Lookups and
 * counts are asked for in programs, next to faults that change the tree once.
 *
 * <p>A page answers {@code page}, whatever its frame, which depends on who allocated first.
 */
@Param(name = "index", gen = IntGen.class, conf = "0:1")
public abstract class EntryLockOperations {

    private static final long FIRST_SECTOR = 8;
    private static final int LAST_INDEX = 1;

    private final EntryLock lock;

    /** The operations on an entry lock in which nothing stands yet. */
    EntryLockOperations(EntryLock lock) {
        this.lock = lock;
    }

    /** The entry lock under test. */
    final EntryLock lock() {
        return lock;
    }

    /** A PTE fault that finds nothing to do. */
    @Operation
    public String fault(@Param(name = "index") int index) {
        return touch(index, PTE);
    }

    final String touch(long index, EntrySize size) {
        long held = lock.grab(index, size);
        if (!EntryWord.isError(held)) {
            lock.put(index, held);
        }
        return answer(held);
    }

    /** A PTE write fault that finds a block. */
    @Operation
    public String writeFault(@Param(name = "index") int index) {
        return write(index, EntryWord.block(FIRST_SECTOR + index, PTE), PTE);
    }

    /** The same with a PMD. */
    @Operation
    public String pmdWriteFault(@Param(name = "index") int index) {
        return write(index, EntryWord.block(FIRST_SECTOR, PMD), PMD);
    }

    private String write(long index, long block, EntrySize size) {
        long held = lock.grab(index, size);
        if (EntryWord.isError(held)) {
            return answer(held);
        }
        long inserted = lock.insert(index, held, block, true);
        lock.put(index, EntryWord.isError(inserted) ? held : inserted);
        return answer(held);
    }

    /** Waits for an entry and leaves it. */
    @Operation
    public String peek(@Param(name = "index") int index) {
        return answer(lock.peek(index));
    }

    /** Deletes a clean entry. */
    @Operation
    public boolean invalidate(@Param(name = "index") int index) {
        return lock.invalidate(index);
    }

    /** Deletes an entry. */
    @Operation
    public boolean delete(@Param(name = "index") int index) {
        return lock.delete(index);
    }

    /** Chooses what is dirty. */
    @Operation
    public void tagForWriteback() {
        lock.tagForWriteback(0, LAST_INDEX);
    }

    /** Flushes what was chosen. */
    @Operation
    public boolean writeBack(@Param(name = "index") int index) {
        return lock.writeBack(index);
    }

    /** What a caller may rely on: the word without its lock bit, a page without its frame. */
    static String answer(long word) {
        if (EntryWord.isPage(word)) {
            return "page";
        }
        return EntryWord.describe(EntryWord.isLocked(word) ? EntryWord.unlocked(word) : word);
    }
}
