// SPDX-License-Identifier: GPL-2.0-only
package org.daxcheck.port.entrylock.locked;

import org.daxcheck.api.EntryLock;
import org.daxcheck.api.EntryLockSettings;
import org.daxcheck.api.EntryWord;
import org.daxcheck.kernel.KernelBug;
import org.daxcheck.kernel.KernelFunction;
import org.daxcheck.kernel.sync.WaitTable;
import org.daxcheck.port.entrylock.Entry;

/** What is chosen for writeback, found and flushed: the third part of fs/dax.c, Linux 4.12. */
public abstract class Writeback extends PageCache implements EntryLock {

    /** {@link #writebackOne}: there was nothing to flush. */
    protected static final int NOT_NEEDED = 0;

    /** {@link #writebackOne}: it was flushed. Errors are negative. */
    protected static final int FLUSHED = 1;

    /** An empty mapping. */
    Writeback(EntryLockSettings settings, WaitTable waitTable, int nodeLimit) {
        super(settings, waitTable, nodeLimit);
    }

    @Override
    @KernelFunction("tag_pages_for_writeback")
    public final void tagForWriteback(long first, long last) {
        treeLock.lock();
        pageTree.chooseDirty(firstToChoose(first), last);
        treeLock.unlock();
    }

    /** From which index on entries are chosen: from where the range begins. */
    @KernelFunction("radix_tree_range_tag_if_tagged")
    protected long firstToChoose(long first) {
        return first;
    }

    @Override
    public final boolean writeBack(long index) {
        long[] indices = new long[1];
        long[] entries = new long[1];
        boolean found = findTagged(index, indices, entries) == 1 && indices[0] <= index;
        return found && writebackOne(indices[0], entries[0]) == FLUSHED;
    }

    /** Whether there is nothing to look for. Without {@code tree_lock}. */
    @KernelFunction("dax_writeback_mapping_range")
    protected final boolean hasNoEntries() {
        return nrexceptional.getOpaque() == 0;
    }

    /**
     * Finds what is chosen for writeback, from the entry that covers an index on.
     *
     * <p>Faithful: without {@code tree_lock}. What stands at an index need not be what was tagged there.
     *
     * @param indices takes the first index of each entry
     * @param entries takes the entries
     * @return how many were found
     */
    @KernelFunction("find_get_entries_tag")
    protected int findTagged(long start, long[] indices, long[] entries) {
        return pageTree.findChosen(start, indices, entries);
    }

    /**
     * Locks, flushes and unlocks an entry.
     *
     * @param entry what the search found
     * @return {@link #FLUSHED}; {@link #NOT_NEEDED} if it is gone, has another block, or was flushed by somebody else; or an error
     */
    @KernelFunction("dax_writeback_one")
    protected int writebackOne(long index, @Entry long entry) {
        KernelBug.warnOn(!EntryWord.isEntry(entry), "a page is chosen for writeback");
        treeLock.lock();
        long entry2 = getUnlockedMappingEntry(index);
        boolean same = EntryWord.isEntry(entry2) && EntryWord.sector(entry2) == EntryWord.sector(entry);
        boolean blockless = same && hasNoBlock(entry);
        if (!same || blockless || !pageTree.tagGet(index, PageTree.TOWRITE)) {
            putUnlockedMappingEntry(index, entry2);
            treeLock.unlock();
            KernelBug.warnOn(blockless, "an entry without a block is chosen for writeback");
            return NOT_NEEDED;
        }
        long locked = lockSlot(index, entry2);
        takeChosen(index);
        treeLock.unlock();
        int error = flush(index, locked);
        putFlushed(index, locked);
        return error < 0 ? error : FLUSHED;
    }

    /** A flush is over: unlocks the entry and wakes the next. */
    @KernelFunction("put_locked_mapping_entry")
    protected void putFlushed(long index, @Entry long locked) {
        putLockedMappingEntry(index, locked);
    }

    /** An entry was locked to be flushed; with {@code tree_lock} held. Faithful: who searches from now on does not wait for it. */
    @KernelFunction("dax_writeback_one")
    protected void takeChosen(long index) {
        pageTree.tagClear(index, PageTree.TOWRITE);
    }

    /**
     * Flushes a locked entry, and if that was done, says so ({@link #flushed}).
     *
     * @return an error, or 0
     */
    @KernelFunction("dax_writeback_one")
    protected int flush(long index, @Entry long entry) {
        flushed(index);
        return 0;
    }

    /** The block is on stable storage: what is written from now on is dirty again, and waits for the entry's lock before. */
    @KernelFunction("dax_writeback_one")
    protected void flushed(long index) {
        treeLock.lock();
        pageTree.tagClear(index, PageTree.DIRTY);
        treeLock.unlock();
    }
}
