// SPDX-License-Identifier: GPL-2.0-only
package org.daxcheck.stress.outcome;

import org.daxcheck.api.EntryLock;
import org.daxcheck.api.EntrySize;
import org.daxcheck.api.EntryWord;
import org.daxcheck.api.Tag;

/**
 * The state of every scenario: one fresh entry lock, and what constructors and actors do with it. A PMD covers the indices
 * 0 and 1, and all sleepers share one wait queue.
 */
public abstract class EntryLockScene extends Scene {

    /** A block of the device. */
    protected static final long BLOCK = EntryWord.block(7, EntrySize.PTE);

    /** A block of the device, PMD sized. */
    protected static final long HUGE_BLOCK = EntryWord.block(8, EntrySize.PMD);

    /** Who answers. */
    protected final EntryLock lock;

    /** A scene with this entry lock. */
    protected EntryLockScene(EntryLock lock) {
        this.lock = lock;
    }

    /** A fault that changes nothing: locks and unlocks. */
    protected final Object fault(long index, EntrySize size) {
        long held = lock.grab(index, size);
        if (!EntryWord.isError(held)) {
            lock.put(index, held);
        }
        return word(held);
    }

    /** A write fault: the entry becomes a dirty block. Tells what was found. */
    protected final Object writeFault(long index) {
        return fill(index, BLOCK, true);
    }

    /** A fault that puts an entry in place. Tells what was found. */
    protected final Object fill(long index, long entry, boolean write) {
        long held = lock.grab(index, EntryWord.size(entry));
        if (!EntryWord.isError(held)) {
            lock.put(index, lock.insert(index, held, entry, write));
        }
        return word(held);
    }

    /** A read fault on a hole. Tells what it ends with. */
    protected final Object holeFault(long index) {
        long page = lock.loadHole(index, lock.grab(index, EntrySize.PTE));
        lock.put(index, page);
        return word(page);
    }

    /** Adds one to a counter that the entry lock guards. Tells what it was before. */
    protected final Object count(long index, EntrySize size, int[] guarded) {
        long held = lock.grab(index, size);
        int before = guarded[0];
        guarded[0] = before + 1;
        lock.put(index, held);
        return before;
    }

    /** Unlocks. */
    protected final Object put(long index, long held) {
        lock.put(index, held);
        return DONE;
    }

    /** Tags one index for writeback. */
    protected final Object tag(long index) {
        lock.tagForWriteback(index, index);
        return DONE;
    }

    /** The tags of an index: {@code clean}, {@code dirty}, {@code towrite} or {@code dirty towrite}. */
    protected final Object tags(long index) {
        boolean dirty = lock.tagged(index, Tag.DIRTY);
        boolean towrite = lock.tagged(index, Tag.TOWRITE);
        if (towrite) {
            return dirty ? "dirty towrite" : "towrite";
        }
        return dirty ? "dirty" : "clean";
    }

    /** How an answer reads, whether locked or not: {@code empty PTE}, {@code block PMD}, {@code page}, {@code EEXIST} … */
    protected static String word(long word) {
        if (EntryWord.isEntry(word)) {
            boolean huge = EntryWord.isPmd(word);
            if (EntryWord.isEmpty(word)) {
                return huge ? "empty PMD" : "empty PTE";
            }
            return EntryWord.isZero(word) ? "zero PMD" : huge ? "block PMD" : "block PTE";
        }
        return EntryWord.isPage(word) ? "page" : EntryWord.describe(word);
    }

    /** The same, with the lock bit. */
    protected static String slot(long word) {
        return EntryWord.isLocked(word) ? word(word) + " locked" : word(word);
    }
}
