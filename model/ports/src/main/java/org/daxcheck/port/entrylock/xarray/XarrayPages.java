// SPDX-License-Identifier: GPL-2.0-only
package org.daxcheck.port.entrylock.xarray;

import org.daxcheck.api.EntryLock;
import org.daxcheck.api.EntryLockSettings;
import org.daxcheck.api.EntrySize;
import org.daxcheck.api.EntryWord;
import org.daxcheck.api.PageEntryLock;
import org.daxcheck.kernel.KernelFunction;
import org.daxcheck.kernel.sync.Rcu;
import org.daxcheck.kernel.sync.WaitQueue;
import org.daxcheck.kernel.sync.WaitTable;
import org.daxcheck.kernel.sync.Waiter;
import org.daxcheck.port.entrylock.Entry;

/**
 * Locking an entry from its page as fs/dax.c does it, Linux 5.3 to 5.13, over two files on one device of 16 pages. Any
 * thread may call any method.
 *
 * <h2>Why the wait is what it is</h2>
 * Nothing keeps the file from going away while one who comes from a page sleeps on its entry. After the sleep, then, the
 * address space must not be touched: the search begins again at the page (X4). That leaves no way to pass a wake-up on, so
 * it must not use one up: the wait is not exclusive (X2).
 */
public class XarrayPages implements PageEntryLock {

    private static final int PAGES = 16;
    private static final int FILES = 2;
    private static final long RETRY = -1;

    private final DevicePages pages = new DevicePages(PAGES);
    private final XarrayEntries[] files = new XarrayEntries[FILES];
    private final Rcu rcu;
    private final long hungTaskMillis;

    /** Two empty files, as Linux 5.13 keeps them. */
    public XarrayPages(EntryLockSettings settings) {
        this(settings, WakeMode.WAKE_ALL);
    }

    /**
     * Two empty files.
     *
     * @param afterDeletion who is woken when an entry is gone: all since Linux 5.13, the next before
     */
    public XarrayPages(EntryLockSettings settings, WakeMode afterDeletion) {
        WaitTable waitTable = new WaitTable(settings.waitTableBits());
        for (int file = 0; file < FILES; file++) {
            files[file] = new XarrayEntries(settings, waitTable, pages, afterDeletion, settings.preload());
        }
        this.rcu = new Rcu(settings.hungTaskMillis());
        this.hungTaskMillis = settings.hungTaskMillis();
    }

    @Override
    public final EntryLock mapping(int file) {
        return files[file];
    }

    @Override
    public final long lockPage(int frame) {
        long cookie;
        do {
            cookie = tryLockPage(pages.page(frame));
        } while (cookie == RETRY);
        return cookie;
    }

    /** One turn: from the page to the entry, and its lock or a sleep. */
    @KernelFunction("dax_lock_page")
    @Entry
    private long tryLockPage(DevicePage page) {
        int section = rcu.readLock();
        AddressSpace mapping = page.mapping.getVolatile();
        if (mapping == null) {
            rcu.readUnlock(section);
            return NOT_MAPPED;
        }
        mapping.lock();
        if (page.mapping.getVolatile() != mapping) {
            mapping.unlock();
            rcu.readUnlock(section);
            return RETRY;
        }
        Xas xas = new Xas(mapping, page.index, EntrySize.PTE);
        long entry = xas.findConflict();
        if (EntryWord.isLocked(entry)) {
            rcu.readUnlock(section);
            waitEntryUnlocked(fileOf(mapping), xas, entry);
            return RETRY;
        }
        fileOf(mapping).lockEntry(xas, entry);
        mapping.unlock();
        rcu.readUnlock(section);
        return entry;
    }

    /** Sleeps until the entry is woken. Called with the lock held, which keeps the file; returns without. */
    @KernelFunction("wait_entry_unlocked")
    protected void waitEntryUnlocked(XarrayEntries file, Xas xas, @Entry long entry) {
        Waiter waiter = new Waiter(Waiter.SAME_KEY, hungTaskMillis);
        WaitQueue queue = file.entryWaitqueue(xas, entry);
        waiter.setKey(file.mapping, file.waitKey(xas, entry));
        prepareToWait(queue, waiter);
        xas.unlock();
        queue.schedule(waiter);
        queue.finishWait(waiter);
    }

    /** Enqueues. */
    @KernelFunction("prepare_to_wait")
    protected void prepareToWait(WaitQueue queue, Waiter waiter) {
        queue.prepareToWait(waiter);
    }

    @Override
    @KernelFunction("dax_unlock_page")
    public final void unlockPage(int frame, @Entry long cookie) {
        DevicePage page = pages.page(frame);
        AddressSpace mapping = page.mapping.getVolatile();
        if (mapping == null) {
            throw new IllegalStateException("page " + frame + " was not locked");
        }
        Xas xas = new Xas(mapping, page.index, EntrySize.PTE);
        fileOf(mapping).unlockEntry(xas, unlockedValue(frame, cookie));
    }

    /** What to store when a page is unlocked. */
    @KernelFunction("dax_unlock_page")
    @Entry
    protected long unlockedValue(int frame, @Entry long cookie) {
        return cookie;
    }

    @Override
    @KernelFunction("evict")
    public final void evict(int file) {
        truncateInodePagesFinal(files[file]);
        rcu.synchronizeRcu();
        files[file].mapping.free();
    }

    /** Deletes every entry of a file. */
    @KernelFunction("truncate_inode_pages_final")
    protected void truncateInodePagesFinal(XarrayEntries file) {
        long index = file.firstIndex();
        while (index != XArray.NONE) {
            file.delete(index);
            index = file.firstIndex();
        }
    }

    private XarrayEntries fileOf(AddressSpace mapping) {
        for (XarrayEntries file : files) {
            if (file.mapping == mapping) {
                return file;
            }
        }
        throw new IllegalStateException("a page belongs to no file");
    }
}
