// SPDX-License-Identifier: GPL-2.0-only
package org.daxcheck.port.entrylock.locked;

import static org.daxcheck.api.EntryWord.EEXIST;
import static org.daxcheck.api.EntryWord.ENOMEM;
import static org.daxcheck.api.EntryWord.NONE;

import org.daxcheck.api.EntryLockSettings;
import org.daxcheck.api.EntrySize;
import org.daxcheck.api.EntryWord;
import org.daxcheck.api.Tag;
import org.daxcheck.kernel.KernelBug;
import org.daxcheck.kernel.KernelFunction;
import org.daxcheck.kernel.data.Page;
import org.daxcheck.kernel.data.RadixTree;
import org.daxcheck.kernel.sync.WaitTable;
import org.daxcheck.port.entrylock.Entry;

/**
 * The entry lock of fs/dax.c, Linux 4.12 (June 2017), as it was, its defects included. Any thread may call any method.
 *
 * <h2>Faithful</h2>
 * What the source does wrong stays here; {@link RepairedEntries} puts right what can go wrong:
 *
 * <ul>
 * <li>A deleted entry wakes one of those who waited for it, and whoever finds nothing wakes nobody
 *     ({@link #putInvalidated}).
 * <li>The search for what to write back looks at tags and entries without {@code tree_lock}. An entry, or a page, that takes
 *     the place of a tagged one in between is taken for tagged, and the warnings of {@link #writebackOne} fire
 *     ({@link #findTagged}).
 * <li>If an entry could not be inserted in place of a hole page, the page would be unlocked here and again by the caller, who
 *     still holds it ({@link #fillHole}). Memory was set aside and the place was emptied under the same lock, so it can.
 * <li>A waiter that is woken can find the entry locked by a newcomer, and then goes to the end of the queue: a waiter may
 *     starve. By design, and so in the repaired class.
 * <li>An entry that is chosen for writeback while it is being flushed stays chosen when it is clean. The next writeback
 *     flushes it again; until then it is not invalidated. By design, and so in the repaired class.
 * </ul>
 *
 * <h2>Differs</h2>
 * <ul>
 * <li>Page tables are {@link EntryLockSettings#unmap} and nothing else: no reference of a page table to a hole page.
 * <li>{@code dax_delete_mapping_entry} does not warn where there is no entry, for callers here need not exclude each other.
 * <li>{@code find_or_create_page} looks for a page only after an attempt to create it: the caller holds the entry, so the
 *     kernel's search before finds only that entry.
 * <li>{@code tag_pages_for_writeback} does not pause after 4096 entries.
 * <li>{@code radix_tree_preload_end} has no counterpart: it turns preemption on again, which nobody here can turn off.
 * <li>{@code __mark_inode_dirty} and {@code a_ops->freepage} are not called: there is no inode and no file system.
 * <li>There is no device here: {@code port.file} has one ({@link #flush}), and {@code dax_writeback_mapping_range}.
 * </ul>
 */
public class LockedEntries extends Writeback {

    /** The entry lock of an empty mapping with a wait table of its own. */
    public LockedEntries(EntryLockSettings settings) {
        this(settings, new WaitTable(settings.waitTableBits()), Integer.MAX_VALUE);
    }

    /**
     * The entry lock of an empty mapping.
     *
     * @param waitTable may be shared with other mappings
     * @param nodeLimit how many nodes the tree may have, at least 1; beyond, it has no memory
     */
    public LockedEntries(EntryLockSettings settings, WaitTable waitTable, int nodeLimit) {
        super(settings, waitTable, nodeLimit);
    }

    @Override
    public final long grab(long index, EntrySize size) {
        long grabbed;
        do {
            grabbed = grabMappingEntry(index, size);
        } while (grabbed == RESTART);
        return grabbed;
    }

    private long grabMappingEntry(long index, EntrySize size) {
        treeLock.lock();
        long entry = getUnlockedMappingEntry(index);
        if (entry == NONE) {
            return makeEntry(index, size);
        }
        if (size == EntrySize.PMD && !EntryWord.isPmd(entry)) {
            putUnlockedMappingEntry(index, entry);
            treeLock.unlock();
            return EEXIST;
        }
        if (size == EntrySize.PTE && EntryWord.isPmd(entry) && hasNoBlock(entry)) {
            return downgrade(index, lockSlot(index, entry));
        }
        if (EntryWord.isPage(entry)) {
            return lockHolePage(entry);
        }
        long locked = lockSlot(index, entry);
        treeLock.unlock();
        return locked;
    }

    /** Makes an empty entry where there is none. Called with {@code tree_lock} held, returns without. */
    private long makeEntry(long index, EntrySize size) {
        treeLock.unlock();
        if (!radixTreePreload()) {
            return ENOMEM;
        }
        treeLock.lock();
        if (lookupAgain(index) != NONE) {
            treeLock.unlock();
            return RESTART;
        }
        return insertEmpty(index, size);
    }

    /** Replaces a locked PMD entry without a block by an empty PTE entry. Called with {@code tree_lock} held, returns without. */
    private long downgrade(long index, long entry) {
        treeLock.unlock();
        if (EntryWord.isZero(entry)) {
            unmapPmd(index);
        }
        if (!radixTreePreload()) {
            putLockedMappingEntry(index, entry);
            return ENOMEM;
        }
        treeLock.lock();
        pageTree.delete(index);
        countExceptional(-1);
        wakeDowngraded(index, entry);
        return insertEmpty(index, EntrySize.PTE);
    }

    private long insertEmpty(long index, EntrySize size) {
        long entry = EntryWord.locked(EntryWord.empty(size));
        int error = insertIntoTree(index, entry);
        treeLock.unlock();
        return error == RadixTree.OK ? entry : error;
    }

    /** Looks whether somebody inserted an entry while {@code tree_lock} was dropped for memory. */
    @KernelFunction("grab_mapping_entry")
    @Entry
    protected long lookupAgain(long index) {
        return pageTree.lookup(index);
    }

    /** Wakes those who wait for a PMD entry that was just replaced by a PTE entry: all, for their key is gone. */
    @KernelFunction("grab_mapping_entry")
    protected void wakeDowngraded(long index, @Entry long entry) {
        wakeMappingEntryWaiter(index, entry, true);
    }

    private void unmapPmd(long index) {
        settings.unmap().unmap(pmdStart(index), pages(EntrySize.PMD));
    }

    @Override
    public final void put(long index, long held) {
        putLockedMappingEntry(index, held);
    }

    @Override
    public final long peek(long index) {
        treeLock.lock();
        long entry = getUnlockedMappingEntry(index);
        putUnlockedMappingEntry(index, entry);
        treeLock.unlock();
        return entry;
    }

    @Override
    public final boolean delete(long index) {
        return invalidateMappingEntry(index, true);
    }

    @Override
    public final boolean invalidate(long index) {
        return invalidateMappingEntry(index, false);
    }

    /** Deletes an entry once it is unlocked; if {@code trunc} is not set, only a clean one. */
    @KernelFunction("__dax_invalidate_mapping_entry")
    protected boolean invalidateMappingEntry(long index, boolean trunc) {
        treeLock.lock();
        long entry = getUnlockedMappingEntry(index);
        boolean deleted = EntryWord.isEntry(entry) && (trunc || isClean(index));
        if (deleted) {
            pageTree.delete(index);
            countExceptional(-1);
        }
        putInvalidated(index, entry);
        treeLock.unlock();
        return deleted;
    }

    private boolean isClean(long index) {
        return !pageTree.tagGet(index, PageTree.DIRTY) && !pageTree.tagGet(index, PageTree.TOWRITE);
    }

    /**
     * Wakes the next of those who wait for the entry, which may just have been deleted.
     *
     * <p>Faithful: if it was, the next may find nothing and wake nobody, and the others sleep for ever.
     */
    @KernelFunction("put_unlocked_mapping_entry")
    protected void putInvalidated(long index, @Entry long entry) {
        putUnlockedMappingEntry(index, entry);
    }

    @Override
    public final long insert(long index, long held, long replacement, boolean write) {
        return insertMappingEntry(index, held, EntryWord.locked(replacement), write);
    }

    /** Replaces a hole page, a zero entry or an empty entry that the caller holds; leaves an entry with a block. */
    @KernelFunction("dax_insert_mapping_entry")
    @Entry
    protected long insertMappingEntry(long index, @Entry long held, @Entry long newEntry, boolean write) {
        if (EntryWord.isPage(held)) {
            return fillHole(index, held, newEntry, write);
        }
        if (EntryWord.isZero(held) && !EntryWord.isZero(newEntry)) {
            unmapPmd(index);
        }
        treeLock.lock();
        try {
            if (hasNoBlock(held)) {
                replaceHeld(index, held, newEntry);
            }
            tagIfWritten(index, write);
        } finally {
            treeLock.unlock();
        }
        return newEntry;
    }

    private void replaceHeld(long index, long held, long newEntry) {
        long found = pageTree.lookup(index);
        KernelBug.warnOn(found != held, "the entry is not the one that was locked");
        pageTree.replace(index, newEntry);
    }

    private void tagIfWritten(long index, boolean write) {
        if (write) {
            pageTree.tagSet(index, PageTree.DIRTY);
        }
    }

    /** Replaces a locked hole page by a locked entry, and frees it. */
    @KernelFunction("dax_insert_mapping_entry")
    @Entry
    protected long fillHole(long index, @Entry long held, @Entry long newEntry, boolean write) {
        settings.unmap().unmap(index, 1);
        if (!radixTreePreload()) {
            return ENOMEM;
        }
        Page page = frames.page(EntryWord.frame(held));
        treeLock.lock();
        int error;
        try {
            deleteFromPageCache(page);
            page.put();
            error = insertIntoTree(index, newEntry);
            tagIfWritten(index, write && error == RadixTree.OK);
        } finally {
            treeLock.unlock();
        }
        page.unlock();
        page.put();
        return error == RadixTree.OK ? newEntry : error;
    }

    @Override
    public final long loadHole(long index, long held) {
        long page = held;
        while (!EntryWord.isPage(page)) {
            page = addHolePage(index);
            if (page == ENOMEM) {
                return page;
            }
            if (page == EEXIST) {
                page = findHolePage(index);
            }
        }
        return page;
    }

    @Override
    public final boolean truncatePage(long index) {
        treeLock.lock();
        long word = pageTree.lookup(index);
        if (!EntryWord.isPage(word)) {
            treeLock.unlock();
            return false;
        }
        boolean locked = lockHolePage(word) != RESTART;
        if (locked) {
            truncateCompletePage(frames.page(EntryWord.frame(word)));
        }
        return locked;
    }

    @Override
    public final long lookup(long index) {
        treeLock.lock();
        long word = pageTree.lookup(index);
        treeLock.unlock();
        return word;
    }

    @Override
    public final boolean tagged(long index, Tag tag) {
        treeLock.lock();
        boolean tagged = pageTree.tagGet(index, tag == Tag.DIRTY ? PageTree.DIRTY : PageTree.TOWRITE);
        treeLock.unlock();
        return tagged;
    }

    @Override
    public final long entries() {
        treeLock.lock();
        long entries = nrexceptional.getPlain();
        treeLock.unlock();
        return entries;
    }

    @Override
    public final long pageReferences() {
        return frames.references();
    }
}
