// SPDX-License-Identifier: GPL-2.0-only
package org.daxcheck.port.layout;

import java.util.List;
import java.util.stream.IntStream;
import org.daxcheck.api.FilePages;
import org.daxcheck.kernel.KernelBug;
import org.daxcheck.kernel.KernelFunction;
import org.daxcheck.kernel.data.ZoneDevicePage;
import org.daxcheck.kernel.sync.RwSemaphore;
import org.daxcheck.kernel.sync.SpinLock;
import org.daxcheck.kernel.sync.WaitVar;
import org.daxcheck.kernel.word.IntWord;
import org.jspecify.annotations.Nullable;

/**
 * Pages with one reference when idle; fs/dax.c, fs/ext4/inode.c and mm/gup.c, Linux 6.0, with the look for pins that Linux
 * 6.15 makes whether or not the file is mapped.
 *
 * <p>Differs: one lock in place of the inode's locks; it is given back while truncation waits, as the kernel gives them back.
 */
public class DevmapPages implements FilePages {

    private static final int IDLE = 1;

    private final List<ZoneDevicePage> pages =
            IntStream.range(0, PAGES).mapToObj(ZoneDevicePage::new).toList();
    private final List<IntWord> ptes =
            IntStream.range(0, PAGES).mapToObj(page -> new IntWord()).toList();
    private final IntWord mapped = new IntWord(1);
    private final RwSemaphore mmapSem = new RwSemaphore("mmap_sem");
    private final SpinLock ptl = new SpinLock("ptl");
    private final SpinLock invalidateLock = new SpinLock("invalidate_lock");
    private final WaitVar idle;

    /** Whether the blocks are free; pages outlive them. */
    private final IntWord freed = new IntWord();

    /** Guarded by the lock. */
    private boolean truncated;

    /** For checking: sleeps without end. */
    public DevmapPages() {
        this(0);
    }

    /**
     * All pages idle and not in a page table.
     *
     * @param hungTaskMillis how long truncation may wait for a page before it fails; 0 for ever
     */
    public DevmapPages(long hungTaskMillis) {
        this.idle = new WaitVar(hungTaskMillis);
        pages.forEach(page -> page.init(IDLE));
    }

    @Override
    public final boolean fault(int page) {
        mmapSem.downRead();
        boolean may = daxIomapFault(page);
        mmapSem.upRead();
        return may;
    }

    @KernelFunction("dax_iomap_fault")
    private boolean daxIomapFault(int page) {
        invalidateLock.lock();
        boolean may = !truncated && mappingMapped();
        if (may) {
            setPte(page, 1);
        }
        invalidateLock.unlock();
        return may;
    }

    @KernelFunction("set_pte_at")
    private void setPte(int page, int present) {
        ptl.lock();
        ptes.get(page).setVolatile(present);
        ptl.unlock();
    }

    /** A look, a reference and a second look: if the page was taken out of the page table meanwhile the reference goes back. */
    @Override
    @KernelFunction("__gup_device_huge")
    public final boolean pin(int page) {
        IntWord pte = ptes.get(page);
        if (pte.getVolatile() == 0 || !pages.get(page).tryGet()) {
            return false;
        }
        if (!pudSame(pte)) {
            putDevmapManagedPage(pages.get(page));
            return false;
        }
        return true;
    }

    /** Whether a page table entry is still what it was before the reference was taken. */
    @KernelFunction("pud_val")
    protected boolean pudSame(IntWord pte) {
        return pte.getVolatile() != 0;
    }

    /** The page table's lock keeps the page in it until the reference is taken; there is no second look. */
    @Override
    @KernelFunction("__get_user_pages")
    public final boolean pinSlow(int page) {
        mmapSem.downRead();
        boolean pinned = followPagePte(page);
        boolean may = true;
        while (!pinned && may) {
            may = daxIomapFault(page);
            pinned = may && followPagePte(page);
        }
        mmapSem.upRead();
        return pinned;
    }

    /** Takes a reference to a page that is in the page table. */
    @KernelFunction("follow_page_pte")
    protected boolean followPagePte(int page) {
        ptl.lock();
        boolean present = isPresent(page);
        if (present) {
            getPage(page);
        }
        ptl.unlock();
        return present;
    }

    @KernelFunction("pte_present")
    protected final boolean isPresent(int page) {
        return ptes.get(page).getVolatile() != 0;
    }

    @KernelFunction("get_page")
    protected final void getPage(int page) {
        pages.get(page).get();
    }

    @Override
    @KernelFunction("put_page")
    public final void unpin(int page) {
        requireBlock(page);
        putDevmapManagedPage(pages.get(page));
    }

    @Override
    public final void unpinFolio(int page) {
        requireBlock(page);
        folioPutRefs(pages.get(page));
    }

    /** A page that is pinned has its block (L1). */
    private void requireBlock(int page) {
        KernelBug.bugOn(freed.getVolatile() != 0, "the block of page " + page + " was freed while the page was pinned");
    }

    @KernelFunction("folio_put_refs")
    protected void folioPutRefs(ZoneDevicePage page) {
        putDevmapManagedPage(page);
    }

    /** The answer of the decrement says whether the page is idle now. */
    @KernelFunction("put_devmap_managed_page_refs")
    private void putDevmapManagedPage(ZoneDevicePage page) {
        if (page.put() == IDLE) {
            idle.wake();
        }
    }

    @Override
    @KernelFunction("munmap")
    public final void munmap() {
        mmapSem.downWrite();
        mapped.setVolatile(0);
        unmapMappingRange();
        mmapSem.upWrite();
    }

    /** Takes the file out of the page tables of all processes. */
    @KernelFunction("unmap_mapping_range")
    protected final void unmapMappingRange() {
        for (int page = 0; page < PAGES; page++) {
            setPte(page, 0);
        }
    }

    @Override
    @KernelFunction("ext4_setattr")
    public final void truncate() {
        invalidateLock.lock();
        boolean again = true;
        while (again) {
            ZoneDevicePage busy = daxLayoutBusyPage();
            again = busy != null && ext4BreakLayouts(busy);
        }
        freeBlocks();
        invalidateLock.unlock();
    }

    @Override
    @KernelFunction("ext4_evict_inode")
    public final void evict() {
        invalidateLock.lock();
        daxBreakLayoutFinal();
        freeBlocks();
        invalidateLock.unlock();
    }

    private void freeBlocks() {
        truncated = true;
        freed.setVolatile(1);
    }

    /** Waits for a page that is busy; tells whether to look again, for it need not be the only one. */
    @KernelFunction("ext4_break_layouts")
    protected boolean ext4BreakLayouts(ZoneDevicePage page) {
        waitDaxPage(page);
        return true;
    }

    /** Before the inode goes, waits until no page is busy; nobody maps the file any more. */
    @KernelFunction("dax_break_layout_final")
    protected void daxBreakLayoutFinal() {
        for (int page = 0; page < PAGES; page++) {
            waitDaxPage(page(page));
        }
    }

    @KernelFunction("pfn_to_page")
    protected final ZoneDevicePage page(int page) {
        return pages.get(page);
    }

    /** Waits until a page is idle, with the lock given back meanwhile; tells whether there was anything to wait for. */
    @KernelFunction("ext4_wait_dax_page")
    protected final boolean waitDaxPage(ZoneDevicePage page) {
        if (page.count() == IDLE) {
            return false;
        }
        invalidateLock.unlock();
        idle.await(() -> page.count() == IDLE);
        invalidateLock.lock();
        return true;
    }

    /** Takes the file out of the page tables, so that no new pins come, and looks for one that is there. */
    @KernelFunction(value = "dax_layout_busy_page", note = "finds {result}")
    protected @Nullable ZoneDevicePage daxLayoutBusyPage() {
        unmapMappingRange();
        for (ZoneDevicePage page : pages) {
            if (page.count() > IDLE) {
                return page;
            }
        }
        return null;
    }

    /** Whether a process maps the file. */
    @KernelFunction(value = "mapping_mapped", note = "mapped: {result}")
    protected final boolean mappingMapped() {
        return mapped.getVolatile() != 0;
    }
}
