// SPDX-License-Identifier: GPL-2.0-only
package org.daxcheck.port.entrylock.xarray;

import org.daxcheck.api.EntryWord;
import org.daxcheck.api.Tag;
import org.daxcheck.kernel.KernelBug;
import org.daxcheck.kernel.sync.SpinLock;
import org.daxcheck.kernel.word.IntWord;
import org.daxcheck.kernel.word.LongWord;

/**
 * {@code struct address_space}, as far as DAX knows it: the array of entries, its lock, and the number of entries. Its
 * identity is the first half of every wait key.
 */
final class AddressSpace {

    final XArray array = new XArray();
    private final SpinLock lock = new SpinLock("xa_lock");
    private final LongWord entries = new LongWord();
    private final IntWord freed = new IntWord();
    private final int pmdOrder;
    private final long place;

    AddressSpace(int pmdOrder, long place) {
        this.pmdOrder = pmdOrder;
        this.place = place;
    }

    /** Takes the lock; a bug if there is no lock any more. */
    void lock() {
        KernelBug.bugOn(freed.getVolatile() != 0, "use after free of an address space");
        lock.lock();
    }

    void unlock() {
        lock.unlock();
    }

    /** Gives the memory back. Whoever comes later is wrong. */
    void free() {
        freed.setVolatile(1);
    }

    /** Where the address space lies, as far as hashing is concerned. */
    long place() {
        return place;
    }

    /** {@code nrexceptional}. */
    long entries() {
        return entries.getOpaque();
    }

    /** Counts, with the lock held. */
    void addEntries(long count) {
        entries.setOpaque(entries.getPlain() + count);
    }

    int order(long entry) {
        return EntryWord.isPmd(entry) ? pmdOrder : 0;
    }

    /** How many indices an entry covers. */
    long pages(long entry) {
        return 1L << order(entry);
    }

    /** The first index that an entry covers which is found at {@code index}. */
    long start(long index, long entry) {
        return index & -pages(entry);
    }

    /** The mark of the array that stands for a tag. */
    static int mark(Tag tag) {
        return tag == Tag.DIRTY ? 0 : 1;
    }

    /** Marks for writeback whatever is dirty in a range, with the lock held. */
    void tagDirtyForWriteback(long first, long last) {
        long index = array.next(first, last);
        while (index != XArray.NONE) {
            if (array.marked(index, mark(Tag.DIRTY))) {
                array.mark(index, mark(Tag.TOWRITE));
            }
            long next = start(index, array.load(index)) + pages(array.load(index));
            index = array.next(next, last);
        }
    }
}
