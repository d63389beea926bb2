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
 * ends. Every set of operations holds by construction: in whatever scenario is made of it, a sound port answers as some order
 * of whole operations does.
 *
 * <h2>What is left out</h2>
 * A fault is several steps on the tree, and one step to whoever respects the lock, as long as the others see one change of
 * the tree. What does not respect the lock, or is several changes to others, stands in another set, next to what cannot
 * tell; each combination that is left out breaks a faithful port, and is a program that must:
 *
 * <table>
 * <caption>Combinations that are in no set</caption>
 * <tr><th>combination</th><th>why</th><th>program</th></tr>
 * <tr><td>lookups and counts, write faults</td><td>the empty entry is seen before the block</td><td>none: lookups stand next
 * to faults that change the tree once</td></tr>
 * <tr><td>writebacks of several threads</td><td>an entry is dirty until its flush is over; who chooses it meanwhile flushes
 * it again, or finds it chosen though it is clean</td><td>{@code fsync-fsync}</td></tr>
 * <tr><td>a write fault that splits a PMD, the choice for writeback</td><td>the PMD is gone before the entry is
 * dirty</td><td>{@code split-write-vs-fsync}</td></tr>
 * <tr><td>a read of a hole that splits a PMD, truncation of pages</td><td>the PMD is gone before the page is
 * there</td><td>{@code split-read-vs-trunc}</td></tr>
 * <tr><td>a read of a hole, a PMD fault at the other index and truncation of pages</td><td>the entry keeps the PMD away before the page
 * is there</td><td>{@code read-vs-pmdwrite1-trunc}</td></tr>
 * <tr><td>writeback and deletion, Linux 4.12</td><td>the search looks at tag and entry at different
 * moments</td><td>{@code fsync-del-fault}</td></tr>
 * <tr><td>the choice among several indices, the lock-free port</td><td>it is made one index after the
 * other</td><td>{@code tag-vs-write-write}</td></tr>
 * </table>
 */
@Param(name = "index", gen = IntGen.class, conf = "0:1")
public abstract class EntryLockOperations {

    private static final long FIRST_SECTOR = 8;

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

    final String writePmd(long index) {
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

    /** What a caller may rely on: the word without its lock bit, a page without its frame, which depends on who allocated first. */
    static String answer(long word) {
        if (EntryWord.isPage(word)) {
            return "page";
        }
        return EntryWord.describe(EntryWord.isLocked(word) ? EntryWord.unlocked(word) : word);
    }
}
