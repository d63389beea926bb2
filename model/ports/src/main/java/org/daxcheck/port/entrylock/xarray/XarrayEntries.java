// SPDX-License-Identifier: GPL-2.0-only
package org.daxcheck.port.entrylock.xarray;

import static org.daxcheck.api.EntryWord.NONE;

import java.util.function.BooleanSupplier;
import org.daxcheck.api.EntryLock;
import org.daxcheck.api.EntryLockSettings;
import org.daxcheck.api.EntrySize;
import org.daxcheck.api.EntryWord;
import org.daxcheck.api.Tag;
import org.daxcheck.kernel.KernelBug;
import org.daxcheck.kernel.KernelFunction;
import org.daxcheck.kernel.sync.WaitQueue;
import org.daxcheck.kernel.sync.WaitTable;
import org.daxcheck.kernel.sync.Waiter;
import org.daxcheck.port.entrylock.Entry;

/**
 * The entry lock of fs/dax.c, Linux 5.3 to 5.13, with the wake-up after a deletion as Linux 5.13 has it. Any thread may call
 * any method.
 *
 * <p>Inside, an entry is passed without its lock bit, as the kernel passes it; the words that {@link #grab} returns and
 * {@link #put} takes carry the bit.
 *
 * <p>Faithful: memory for a new entry is asked for with the lock held, where it may not be waited for, and if there is none,
 * once more without. A split has taken the PMD entry away by then: others find nothing there meanwhile, and if there is no
 * memory at all, nothing stands there afterwards.
 *
 * <p>No hole pages: {@link #loadHole} makes a zero entry and {@link #truncatePage} finds nothing.
 */
public class XarrayEntries implements EntryLock {

    final AddressSpace mapping;
    private final EntryLockSettings settings;
    private final WaitTable waitTable;
    private final DevicePages pages;
    private final WakeMode afterDeletion;
    private final BooleanSupplier atOnce;

    /** The entry lock of an empty file on a device without {@code struct page}s. */
    public XarrayEntries(EntryLockSettings settings) {
        this(settings, new WaitTable(settings.waitTableBits()));
    }

    /** The same, with a wait table that other files may share. */
    public XarrayEntries(EntryLockSettings settings, WaitTable waitTable) {
        this(settings, waitTable, new DevicePages(0), WakeMode.WAKE_ALL, settings.preload());
    }

    /** The same on a machine under pressure: memory is never there at once, only for those who can wait for it. */
    public static XarrayEntries underPressure(EntryLockSettings settings) {
        WaitTable waitTable = new WaitTable(settings.waitTableBits());
        return new XarrayEntries(settings, waitTable, new DevicePages(0), WakeMode.WAKE_ALL, () -> false);
    }

    /**
     * The entry lock of an empty file.
     *
     * @param waitTable shared by all files
     * @param pages the device's
     * @param afterDeletion who is woken when an entry is gone: all since Linux 5.13, the next before
     * @param atOnce whether there is memory for one who cannot wait for it; {@code GFP_NOWAIT}
     */
    XarrayEntries(
            EntryLockSettings settings,
            WaitTable waitTable,
            DevicePages pages,
            WakeMode afterDeletion,
            BooleanSupplier atOnce) {
        this.mapping = new AddressSpace(settings.pmdOrder(), waitTable.newPlace());
        this.settings = settings;
        this.waitTable = waitTable;
        this.pages = pages;
        this.afterDeletion = afterDeletion;
        this.atOnce = atOnce;
    }

    @Override
    public final long grab(long index, EntrySize size) {
        return grabMappingEntry(new Xas(mapping, index, size), size);
    }

    /** Locks the entry at the cursor, making an empty one if there is none. */
    @KernelFunction("grab_mapping_entry")
    @Entry
    protected long grabMappingEntry(Xas xas, EntrySize size) {
        do {
            xas.lock();
            long entry = getUnlockedEntry(xas, size);
            if (Xas.isConflict(entry)) {
                xas.unlock();
                return EntryWord.EEXIST;
            }
            if (size == EntrySize.PTE && EntryWord.isPmd(entry) && !hasBlock(entry)) {
                downgrade(xas, entry);
                entry = NONE;
            }
            long grabbed = entry == NONE ? makeEntry(xas, size) : lockEntry(xas, entry);
            xas.unlock();
            if (grabbed != EntryWord.ENOMEM) {
                return grabbed;
            }
        } while (xas.nomem(settings.preload()));
        return EntryWord.ENOMEM;
    }

    /** Takes a PMD entry without a block out of the array, for a PTE entry that will stand in its range. */
    @KernelFunction("grab_mapping_entry")
    protected void downgrade(Xas xas, @Entry long entry) {
        lockEntry(xas, entry);
        if (EntryWord.isZero(entry)) {
            xas.unlock();
            settings.unmap().unmap(mapping.start(xas.index(), entry), mapping.pages(entry));
            xas.lock();
        }
        xas.store(NONE);
        mapping.addEntries(-1);
        wakeEntry(xas, entry, WakeMode.WAKE_ALL);
    }

    private long makeEntry(Xas xas, EntrySize size) {
        if (!xas.hasMemory(atOnce)) {
            return EntryWord.ENOMEM;
        }
        long made = lockEntry(xas, EntryWord.empty(size));
        mapping.addEntries(1);
        return made;
    }

    /**
     * Waits until nothing at the cursor is locked. Called and returns with the lock held, and drops it to sleep.
     *
     * @param order what the caller wants to lock: whatever is smaller is a conflict, and not waited for
     * @return the entry; {@link EntryWord#NONE}; or a conflict
     */
    @KernelFunction("get_unlocked_entry")
    @Entry
    protected long getUnlockedEntry(Xas xas, EntrySize order) {
        Waiter waiter = new Waiter(Waiter.SAME_KEY, settings.hungTaskMillis());
        for (; ; ) {
            long entry = xas.findConflict();
            if (entry == NONE) {
                return NONE;
            }
            if (order == EntrySize.PMD && !EntryWord.isPmd(entry)) {
                return Xas.CONFLICT;
            }
            if (!EntryWord.isLocked(entry)) {
                return entry;
            }
            WaitQueue queue = entryWaitqueue(xas, entry);
            waiter.setKey(mapping, waitKey(xas, entry));
            queue.prepareToWaitExclusive(waiter);
            xas.unlock();
            queue.schedule(waiter);
            queue.finishWait(waiter);
            xas.lock();
        }
    }

    /** Wakes the next, for one who was woken and does not lock. */
    @KernelFunction("put_unlocked_entry")
    protected void putUnlockedEntry(Xas xas, @Entry long entry, WakeMode mode) {
        if (entry != NONE && !Xas.isConflict(entry)) {
            wakeEntry(xas, entry, mode);
        }
    }

    /** Sets the lock bit; returns the locked entry. */
    @KernelFunction(value = "dax_lock_entry", note = "locks entry")
    @Entry
    protected long lockEntry(Xas xas, @Entry long entry) {
        long locked = EntryWord.locked(entry);
        xas.store(locked);
        return locked;
    }

    /** Stores the entry without its lock bit and wakes the next. */
    @KernelFunction("dax_unlock_entry")
    protected void unlockEntry(Xas xas, @Entry long entry) {
        KernelBug.bugOn(EntryWord.isLocked(entry), "the value to unlock to is locked");
        xas.lock();
        long old = xas.store(entry);
        xas.unlock();
        KernelBug.bugOn(!EntryWord.isLocked(old), "unlock of an entry that is not locked");
        wakeEntry(xas, entry, WakeMode.WAKE_NEXT);
    }

    /** Wakes waiters of an entry, which need not be in the array any more. */
    @KernelFunction("dax_wake_entry")
    protected void wakeEntry(Xas xas, @Entry long entry, WakeMode mode) {
        WaitQueue queue = entryWaitqueue(xas, entry);
        if (queue.active()) {
            queue.wake(mode == WakeMode.WAKE_ALL ? 0 : 1, mapping, waitKey(xas, entry));
        }
    }

    /** The queue of an entry. */
    @KernelFunction("dax_entry_waitqueue")
    protected WaitQueue entryWaitqueue(Xas xas, @Entry long entry) {
        return waitTable.queue(mapping.place() ^ waitKey(xas, entry));
    }

    /** The key under which an entry is waited for: the index of the cursor, or the start of a PMD. */
    @KernelFunction("dax_entry_waitqueue")
    protected long waitKey(Xas xas, @Entry long entry) {
        return mapping.start(xas.index(), entry);
    }

    @Override
    public final void put(long index, long held) {
        unlockEntry(new Xas(mapping, index, EntryWord.size(held)), EntryWord.unlocked(held));
    }

    @Override
    public final long peek(long index) {
        Xas xas = new Xas(mapping, index, EntrySize.PTE);
        xas.lock();
        long entry = getUnlockedEntry(xas, EntrySize.PTE);
        putUnlockedEntry(xas, entry, WakeMode.WAKE_NEXT);
        xas.unlock();
        return entry;
    }

    @Override
    public final long insert(long index, long held, long replacement, boolean write) {
        Xas xas = new Xas(mapping, index, EntryWord.size(held));
        return EntryWord.locked(insertEntry(xas, EntryWord.unlocked(held), EntryWord.unlocked(replacement), write));
    }

    /** Replaces a zero or empty entry that is locked; leaves any other. Returns what then stands there. */
    @KernelFunction("dax_insert_entry")
    @Entry
    protected long insertEntry(Xas xas, @Entry long entry, @Entry long replacement, boolean dirty) {
        if (EntryWord.isZero(entry) && !EntryWord.isZero(replacement)) {
            settings.unmap().unmap(mapping.start(xas.index(), entry), mapping.pages(entry));
        }
        xas.lock();
        long standing = entry;
        if (!hasBlock(entry)) {
            pages.associate(replacement, mapping, mapping.start(xas.index(), replacement), mapping.pages(replacement));
            long old = xas.store(EntryWord.locked(replacement));
            KernelBug.warnOn(old != EntryWord.locked(entry), "the entry changed under its lock");
            standing = replacement;
        }
        if (dirty) {
            xas.setMark(Tag.DIRTY);
        }
        xas.unlock();
        return standing;
    }

    /** {@inheritDoc} Makes a zero entry where the kernel of 2017 loads a page. */
    @Override
    @KernelFunction("dax_load_hole")
    @Entry
    public final long loadHole(long index, @Entry long held) {
        return insert(index, held, EntryWord.zero(EntryWord.size(held)), false);
    }

    @Override
    public final boolean delete(long index) {
        return invalidateEntry(new Xas(mapping, index, EntrySize.PTE), true);
    }

    @Override
    public final boolean invalidate(long index) {
        return invalidateEntry(new Xas(mapping, index, EntrySize.PTE), false);
    }

    /** Waits until the entry is unlocked and deletes it; unless it is tagged, if {@code truncate} is not set. */
    @KernelFunction("__dax_invalidate_entry")
    protected boolean invalidateEntry(Xas xas, boolean truncate) {
        xas.lock();
        long entry = getUnlockedEntry(xas, EntrySize.PTE);
        boolean goes = entry != NONE && (truncate || !(xas.getMark(Tag.DIRTY) || xas.getMark(Tag.TOWRITE)));
        if (goes) {
            pages.disassociate(entry, mapping, mapping.pages(entry));
            xas.store(NONE);
            mapping.addEntries(-1);
        }
        putUnlockedEntry(xas, entry, afterDeletion);
        xas.unlock();
        return goes;
    }

    /** {@inheritDoc} There are no hole pages. */
    @Override
    public final boolean truncatePage(long index) {
        return false;
    }

    @Override
    @KernelFunction("tag_pages_for_writeback")
    public final void tagForWriteback(long first, long last) {
        mapping.lock();
        mapping.tagDirtyForWriteback(first, last);
        mapping.unlock();
    }

    @Override
    public final boolean writeBack(long index) {
        Xas xas = new Xas(mapping, index, EntrySize.PTE);
        xas.lock();
        boolean flushed = xas.getMark(Tag.TOWRITE) && writebackOne(xas, xas.findConflict());
        xas.unlock();
        return flushed;
    }

    /** Locks, flushes and unlocks an entry that was found tagged. Called and returns with the lock held. */
    @KernelFunction("dax_writeback_one")
    protected boolean writebackOne(Xas xas, @Entry long found) {
        long entry = found;
        if (EntryWord.isLocked(found)) {
            entry = getUnlockedEntry(xas, EntrySize.PTE);
            boolean same = entry != NONE && EntryWord.sector(entry) == EntryWord.sector(found);
            if (!same || !xas.getMark(Tag.TOWRITE)) {
                putUnlockedEntry(xas, entry, WakeMode.WAKE_NEXT);
                return false;
            }
        }
        lockEntry(xas, entry);
        xas.clearMark(Tag.TOWRITE);
        xas.unlock();
        xas.lock();
        xas.store(entry);
        xas.clearMark(Tag.DIRTY);
        wakeEntry(xas, entry, WakeMode.WAKE_NEXT);
        return true;
    }

    @Override
    public final long lookup(long index) {
        Xas xas = new Xas(mapping, index, EntrySize.PTE);
        xas.lock();
        long word = xas.findConflict();
        xas.unlock();
        return word;
    }

    @Override
    public final boolean tagged(long index, Tag tag) {
        Xas xas = new Xas(mapping, index, EntrySize.PTE);
        xas.lock();
        boolean marked = xas.getMark(tag);
        xas.unlock();
        return marked;
    }

    @Override
    public final long entries() {
        return mapping.entries();
    }

    /** The first index at which anything stands, {@link XArray#NONE} if nothing does. */
    final long firstIndex() {
        mapping.lock();
        long index = mapping.array.next(0, Long.MAX_VALUE);
        mapping.unlock();
        return index;
    }

    private static boolean hasBlock(long entry) {
        return !EntryWord.isEmpty(entry) && !EntryWord.isZero(entry);
    }
}
