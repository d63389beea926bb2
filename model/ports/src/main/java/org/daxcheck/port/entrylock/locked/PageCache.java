// SPDX-License-Identifier: GPL-2.0-only
package org.daxcheck.port.entrylock.locked;

import static org.daxcheck.api.EntryWord.ENOMEM;
import static org.daxcheck.api.EntryWord.NONE;

import org.daxcheck.api.EntryLockSettings;
import org.daxcheck.api.EntrySize;
import org.daxcheck.api.EntryWord;
import org.daxcheck.kernel.KernelBug;
import org.daxcheck.kernel.KernelFunction;
import org.daxcheck.kernel.data.Page;
import org.daxcheck.kernel.data.RadixTree;
import org.daxcheck.kernel.sync.WaitTable;
import org.daxcheck.kernel.word.LongWord;
import org.daxcheck.port.entrylock.Entry;

/**
 * The hole pages among the entries: mm/filemap.c and mm/truncate.c, Linux 4.12. The lock of an index that holds a page is the
 * page's own, and nobody who waits for an entry hears of it.
 */
public abstract class PageCache extends EntryTree {

    /** What a step returns to make its caller begin again; {@code goto restart}. */
    static final long RESTART = NONE;

    /** How many entries are in the tree; pages are not. Written under {@code tree_lock}. */
    final LongWord nrexceptional = new LongWord();

    /** An empty page cache. */
    PageCache(EntryLockSettings settings, WaitTable waitTable, int nodeLimit) {
        super(settings, waitTable, nodeLimit);
    }

    final void countExceptional(long delta) {
        nrexceptional.setOpaque(nrexceptional.getPlain() + delta);
    }

    /** Sets memory aside for an insertion; tells whether there was any. */
    @KernelFunction("radix_tree_preload")
    protected boolean radixTreePreload() {
        return settings.preload().getAsBoolean();
    }

    /**
     * Locks the entry at an index and tags it dirty; {@link EntryWord#NONE} if there is none. Waits while the entry is locked. The
     * caller unlocks it.
     */
    @KernelFunction("dax_pfn_mkwrite")
    protected final long lockForWrite(long index) {
        treeLock.lock();
        long entry = getUnlockedMappingEntry(index);
        long locked = NONE;
        if (EntryWord.isEntry(entry)) {
            pageTree.tagSet(index, PageTree.DIRTY);
            locked = lockSlot(index, entry);
        }
        treeLock.unlock();
        return locked;
    }

    final int insertIntoTree(long index, long entry) {
        int error = pageTree.insert(index, order(EntryWord.size(entry)), entry);
        if (error == RadixTree.OK) {
            countExceptional(1);
        }
        return error;
    }

    /** Locks a page of the tree. Called with {@code tree_lock} held, returns without. */
    final long lockHolePage(long word) {
        Page page = frames.page(EntryWord.frame(word));
        page.get();
        treeLock.unlock();
        lockPage(page);
        if (isTruncated(page)) {
            page.unlock();
            page.put();
            return RESTART;
        }
        return word;
    }

    /** Waits for the lock of a hole page. */
    @KernelFunction("lock_page")
    protected void lockPage(Page page) {
        page.lock();
    }

    /** Whether a page left the mapping before its lock was taken. */
    @KernelFunction("grab_mapping_entry")
    protected boolean isTruncated(Page page) {
        return page.mapping() != this;
    }

    /** Makes a page and puts it into the tree; {@link EntryWord#EEXIST} if one stands there. */
    @KernelFunction("add_to_page_cache_lru")
    @Entry
    protected long addHolePage(long index) {
        Page page = frames.allocate();
        if (!radixTreePreload()) {
            page.unlock();
            page.put();
            return ENOMEM;
        }
        page.get();
        page.place(this, index);
        treeLock.lock();
        int error;
        try {
            error = pageCacheTreeInsert(index, EntryWord.page(page.frame()));
        } finally {
            treeLock.unlock();
        }
        if (error == RadixTree.OK) {
            return EntryWord.page(page.frame());
        }
        page.displace();
        page.put();
        page.unlock();
        page.put();
        return error;
    }

    @KernelFunction("find_lock_entry")
    @Entry
    final long findHolePage(long index) {
        treeLock.lock();
        long word = pageTree.lookup(index);
        if (EntryWord.isPage(word)) {
            return lockHolePage(word);
        }
        treeLock.unlock();
        return RESTART;
    }

    /** Puts a page into the tree, in place of an empty entry that the caller holds. With {@code tree_lock} held. */
    @KernelFunction("page_cache_tree_insert")
    protected int pageCacheTreeInsert(long index, long page) {
        long entry = pageTree.lookup(index);
        if (entry == NONE) {
            return pageTree.insert(index, 0, page);
        }
        if (EntryWord.isPage(entry)) {
            return RadixTree.EEXIST;
        }
        boolean empty = entry == EntryWord.locked(EntryWord.empty(EntrySize.PTE));
        KernelBug.warnOn(!empty, "a hole page takes the place of something else than an empty entry");
        countExceptional(-1);
        wakeReplacedByPage(index, entry);
        pageTree.replace(index, page);
        return RadixTree.OK;
    }

    /** Wakes those who wait for an entry that a page replaces: all, for the page's lock will wake none of them. */
    @KernelFunction("page_cache_tree_insert")
    protected void wakeReplacedByPage(long index, @Entry long entry) {
        wakeMappingEntryWaiter(index, entry, true);
    }

    /** Takes a locked page out of the tree. With {@code tree_lock} held; the tree's reference is then the caller's. */
    @KernelFunction("__delete_from_page_cache")
    protected void deleteFromPageCache(Page page) {
        long found = pageTree.lookup(page.index());
        KernelBug.bugOn(found != EntryWord.page(page.frame()), "the page is not where it says that it is");
        pageTree.delete(page.index());
        page.displace();
    }

    /** Takes a locked page out of the page cache and unlocks it. */
    @KernelFunction("truncate_complete_page")
    protected void truncateCompletePage(Page page) {
        treeLock.lock();
        try {
            deleteFromPageCache(page);
        } finally {
            treeLock.unlock();
        }
        page.put();
        page.unlock();
        page.put();
    }
}
