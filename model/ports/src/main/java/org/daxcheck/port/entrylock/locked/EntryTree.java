// SPDX-License-Identifier: GPL-2.0-only
package org.daxcheck.port.entrylock.locked;

import static org.daxcheck.api.EntryWord.NONE;

import org.daxcheck.api.EntryLockSettings;
import org.daxcheck.api.EntrySize;
import org.daxcheck.api.EntryWord;
import org.daxcheck.kernel.KernelBug;
import org.daxcheck.kernel.KernelFunction;
import org.daxcheck.kernel.data.FrameTable;
import org.daxcheck.kernel.data.Page;
import org.daxcheck.kernel.data.RadixTree;
import org.daxcheck.kernel.sync.SpinLock;
import org.daxcheck.kernel.sync.WaitQueue;
import org.daxcheck.kernel.sync.WaitTable;
import org.daxcheck.kernel.sync.Waiter;
import org.daxcheck.port.entrylock.Entry;
import org.jspecify.annotations.Nullable;

/**
 * The tree of a mapping, and how an entry in it is locked, waited for and unlocked: {@code struct address_space} and the
 * first part of fs/dax.c, Linux 4.12.
 *
 * <p>Differs: where the kernel hands a slot from function to function, the slot is found again; that is under the same
 * section of {@code tree_lock}, so it is the same slot.
 */
public abstract class EntryTree {

    final SpinLock treeLock = new SpinLock("tree_lock");
    final PageTree pageTree;
    final FrameTable frames;
    final EntryLockSettings settings;

    private final WaitTable waitTable;
    private final long place;

    /** An empty tree. */
    EntryTree(EntryLockSettings settings, WaitTable waitTable, int nodeLimit) {
        this.settings = settings;
        this.waitTable = waitTable;
        this.place = waitTable.newPlace();
        this.pageTree = new PageTree(Math.min(settings.pmdOrder() + 1, RadixTree.MAP_SHIFT), nodeLimit);
        this.frames = new FrameTable(settings.hungTaskMillis());
    }

    /** The queue in which an entry is waited for. */
    @KernelFunction("dax_entry_waitqueue")
    protected WaitQueue entryWaitqueue(long index, @Entry long entry) {
        return waitTable.queue(place ^ waitKey(index, entry));
    }

    /** The key under which an entry is waited for: its index, and for a PMD entry the start of its range. */
    @KernelFunction("dax_entry_waitqueue")
    protected long waitKey(long index, @Entry long entry) {
        return EntryWord.isPmd(entry) ? pmdStart(index) : index;
    }

    /** Wakes a waiter if it waits under the waker's key. */
    @KernelFunction("wake_exceptional_entry_func")
    protected boolean wakeExceptionalEntryFunc(Waiter waiter, Object mapping, long start) {
        return waiter.hasKey(mapping, start) && waiter.autoremoveWake();
    }

    /** Whether a word of the tree is locked. */
    @KernelFunction("slot_locked")
    protected boolean slotLocked(@Entry long entry) {
        return EntryWord.isLocked(entry);
    }

    /**
     * Sets the lock bit of an entry in the tree. With {@code tree_lock} held.
     *
     * @return the locked entry
     */
    @KernelFunction(value = "lock_slot", note = "locks entry")
    @Entry
    protected long lockSlot(long index, @Entry long entry) {
        long locked = EntryWord.locked(entry);
        pageTree.replace(index, locked);
        return locked;
    }

    /** Clears the lock bit of an entry in the tree. With {@code tree_lock} held. */
    @KernelFunction(value = "unlock_slot", note = "unlocks entry")
    protected void unlockSlot(long index, @Entry long entry) {
        pageTree.replace(index, EntryWord.unlocked(entry));
    }

    /**
     * Waits until the entry at an index is unlocked. Called and returns with {@code tree_lock} held, and drops it to sleep.
     *
     * @return the entry, the page (which may be locked) or {@link EntryWord#NONE}; the caller locks the entry or calls {@link
     *     #putUnlockedMappingEntry}
     */
    @KernelFunction("get_unlocked_mapping_entry")
    @Entry
    protected long getUnlockedMappingEntry(long index) {
        Waiter waiter = null;
        for (; ; ) {
            long entry = pageTree.lookup(index);
            if (!EntryWord.isEntry(entry) || !slotLocked(entry)) {
                return entry;
            }
            waiter = sleepUntilWoken(waiter, index, entry);
        }
    }

    private Waiter sleepUntilWoken(@Nullable Waiter before, long index, long entry) {
        Waiter waiter = before == null ? new Waiter(this::wakeExceptionalEntryFunc, settings.hungTaskMillis()) : before;
        waiter.setKey(this, waitKey(index, entry));
        WaitQueue queue = entryWaitqueue(index, entry);
        queue.prepareToWaitExclusive(waiter);
        treeLock.unlock();
        queue.schedule(waiter);
        queue.finishWait(waiter);
        treeLock.lock();
        return waiter;
    }

    /**
     * Unlocks the entry at an index and wakes the next.
     *
     * @throws KernelBug if no locked entry stands there
     */
    @KernelFunction("dax_unlock_mapping_entry")
    protected void unlockMappingEntry(long index) {
        wakeMappingEntryWaiter(index, unlockInTree(index), false);
    }

    /** The first half: clears the lock bit of what stands at an index, and returns the entry as it was. Nobody is woken yet. */
    @KernelFunction("dax_unlock_mapping_entry")
    @Entry
    protected final long unlockInTree(long index) {
        treeLock.lock();
        long entry = pageTree.lookup(index);
        if (!EntryWord.isLocked(entry)) {
            treeLock.unlock();
            throw KernelBug.warning("unlock of an entry that is not locked: " + EntryWord.describe(entry));
        }
        unlockSlot(index, entry);
        treeLock.unlock();
        return entry;
    }

    /** Unlocks a page or an entry. */
    @KernelFunction("put_locked_mapping_entry")
    protected void putLockedMappingEntry(long index, @Entry long entry) {
        if (EntryWord.isPage(entry)) {
            unlockAndPutPage(entry);
        } else {
            unlockMappingEntry(index);
        }
    }

    private void unlockAndPutPage(long word) {
        var page = frames.page(EntryWord.frame(word));
        page.unlock();
        putPage(page);
    }

    /** Gives back the reference that came with the lock of a page. */
    @KernelFunction("put_page")
    protected void putPage(Page page) {
        page.put();
    }

    /**
     * Wakes the next, for one who was woken and does not lock.
     *
     * <p>Faithful: for nothing and for a page it wakes nobody, although others may wait under the key of the entry that was
     * there.
     */
    @KernelFunction("put_unlocked_mapping_entry")
    protected void putUnlockedMappingEntry(long index, @Entry long entry) {
        if (EntryWord.isEntry(entry)) {
            wakeMappingEntryWaiter(index, entry, false);
        }
    }

    /** Wakes one or all who wait for an entry, which need not be in the tree any more. */
    @KernelFunction("dax_wake_mapping_entry_waiter")
    protected void wakeMappingEntryWaiter(long index, @Entry long entry, boolean wakeAll) {
        WaitQueue queue = entryWaitqueue(index, entry);
        if (queue.active()) {
            queue.wake(wakeAll ? 0 : 1, this, waitKey(index, entry));
        }
    }

    final long pmdStart(long index) {
        return index & -pages(EntrySize.PMD);
    }

    final long pages(EntrySize size) {
        return 1L << order(size);
    }

    @KernelFunction("dax_radix_order")
    final int order(EntrySize size) {
        return size == EntrySize.PMD ? settings.pmdOrder() : 0;
    }

    static boolean hasNoBlock(long entry) {
        return entry != NONE && (EntryWord.isZero(entry) || EntryWord.isEmpty(entry));
    }

    @Override
    public String toString() {
        return "mapping " + place;
    }
}
