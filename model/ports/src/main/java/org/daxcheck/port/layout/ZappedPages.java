// SPDX-License-Identifier: GPL-2.0-only
package org.daxcheck.port.layout;

import java.util.List;
import java.util.stream.IntStream;
import org.daxcheck.api.FilePages;
import org.daxcheck.kernel.KernelBug;
import org.daxcheck.kernel.KernelFunction;
import org.daxcheck.kernel.data.ZoneDevicePage;
import org.daxcheck.kernel.sync.SpinLock;
import org.daxcheck.kernel.sync.WaitVar;

/**
 * Pages without a reference when idle: an entry of the mapping holds one until it is zapped; {@code dax_zap_mappings} as posted
 * on 2022-09-16 and 2022-10-14, with a fault that takes the reference again.
 *
 * <p>Differs: one lock in place of the inode's and the entries' locks, given back while truncation waits.
 */
public class ZappedPages implements FilePages {

    /** What stands at an index of the mapping. */
    protected enum Entry {
        /** Nothing. */
        NONE,
        /** A page, to which the entry holds a reference. */
        PFN,
        /** A page to which the entry holds none; {@code DAX_ZAP}. */
        ZAPPED
    }

    private final List<ZoneDevicePage> pages =
            IntStream.range(0, PAGES).mapToObj(ZoneDevicePage::new).toList();
    private final SpinLock invalidateLock = new SpinLock("invalidate_lock");
    private final SpinLock pageTableLock = new SpinLock("page_table_lock");
    private final WaitVar idle;

    /** Guarded by the invalidate lock. */
    private final Entry[] entries = {Entry.NONE, Entry.NONE};

    /** Guarded by the page table lock. */
    private final boolean[] ptes = new boolean[PAGES];

    /** Both guarded by the invalidate lock. */
    private boolean truncated;

    private boolean unmapped;

    /** For checking: sleeps without end. */
    public ZappedPages() {
        this(0);
    }

    /**
     * All pages idle and not in a page table.
     *
     * @param hungTaskMillis how long truncation may wait for a page before it fails; 0 for ever
     */
    public ZappedPages(long hungTaskMillis) {
        this.idle = new WaitVar(hungTaskMillis);
        pages.forEach(page -> page.init(0));
    }

    @Override
    @KernelFunction("dax_iomap_fault")
    public final boolean fault(int page) {
        invalidateLock.lock();
        boolean may = !truncated && !unmapped;
        if (may) {
            insert(page);
        }
        invalidateLock.unlock();
        return may;
    }

    /** The reference first: who finds the page in the page table relies on it (L2). */
    @KernelFunction("dax_fault_iter")
    protected void insert(int page) {
        associate(page);
        mapPage(page);
    }

    /** The entry has a reference to its page, if it had none. */
    protected final void associate(int page) {
        if (daxInsertEntry(entries[page])) {
            pages.get(page).getAndIncrement();
            entries[page] = Entry.PFN;
        }
    }

    /** The page can be found in the page table. */
    @KernelFunction("vmf_insert_mixed")
    protected final void mapPage(int page) {
        setPte(page, true);
    }

    /** Whether an entry that a fault finds has to take a reference. */
    @KernelFunction("dax_insert_entry")
    protected boolean daxInsertEntry(Entry old) {
        return old != Entry.PFN;
    }

    private void setPte(int page, boolean present) {
        pageTableLock.lock();
        ptes[page] = present;
        pageTableLock.unlock();
    }

    /** In the page table a page has a reference (L2), so that its next one need not ask. */
    @Override
    @KernelFunction("follow_page_pte")
    public final boolean pin(int page) {
        pageTableLock.lock();
        boolean present = ptes[page];
        int before = present ? pages.get(page).getAndIncrement() : 0;
        pageTableLock.unlock();
        KernelBug.bugOn(present && before <= 0, "get_page of a page that is mapped and has no reference");
        return present;
    }

    @Override
    @KernelFunction("__get_user_pages")
    public final boolean pinSlow(int page) {
        boolean pinned = pin(page);
        boolean may = true;
        while (!pinned && may) {
            may = fault(page);
            pinned = may && pin(page);
        }
        return pinned;
    }

    @Override
    @KernelFunction("put_page")
    public final void unpin(int page) {
        put(pages.get(page));
    }

    @Override
    @KernelFunction("folio_put_refs")
    public final void unpinFolio(int page) {
        put(pages.get(page));
    }

    @KernelFunction("free_zone_device_page")
    private void put(ZoneDevicePage page) {
        if (page.put() == 0) {
            idle.wake();
        }
    }

    @Override
    @KernelFunction("munmap")
    public final void munmap() {
        invalidateLock.lock();
        unmapped = true;
        for (int page = 0; page < PAGES; page++) {
            setPte(page, false);
        }
        invalidateLock.unlock();
    }

    @Override
    @KernelFunction("ext4_break_layouts")
    public final void truncate() {
        invalidateLock.lock();
        for (int busy = daxZapMappings(); busy < PAGES; busy = daxZapMappings()) {
            ZoneDevicePage page = pages.get(busy);
            invalidateLock.unlock();
            idle.await(() -> page.count() == 0);
            invalidateLock.lock();
        }
        truncated = true;
        pages.forEach(page -> page.remove(0));
        invalidateLock.unlock();
    }

    /** {@inheritDoc} The file system breaks the layout as for any truncation; {@code xfs_fs_evict_inode} as posted. */
    @Override
    @KernelFunction("xfs_fs_evict_inode")
    public final void evict() {
        truncate();
    }

    /** Takes the file out of the page table and the references from its entries; the first page that is busy all the same. */
    @KernelFunction("dax_zap_mappings")
    private int daxZapMappings() {
        int busy = PAGES;
        for (int page = PAGES - 1; page >= 0; page--) {
            setPte(page, false);
            if (entries[page] == Entry.PFN) {
                entries[page] = Entry.ZAPPED;
                put(pages.get(page));
            }
            busy = pages.get(page).count() > 0 ? page : busy;
        }
        return busy;
    }
}
