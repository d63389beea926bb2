// SPDX-License-Identifier: GPL-2.0-only
package org.daxcheck.port.folio;

import org.daxcheck.api.KillableRef;
import org.daxcheck.api.PrivatePages;
import org.daxcheck.kernel.KernelBug;
import org.daxcheck.kernel.KernelFunction;
import org.daxcheck.kernel.data.ZoneDevicePage;
import org.daxcheck.kernel.sync.SpinLock;
import org.daxcheck.port.percpuref.AtomicRef;
import org.jspecify.annotations.Nullable;

/**
 * Private pages and their driver; {@code zone_device_page_init} and {@code free_zone_device_page} of mm/memremap.c, Linux 6.1,
 * and a driver such as lib/test_hmm.c. A free page has no reference and holds none.
 *
 * <p>Differs: a page that is asked for while the page map goes is refused; the kernel warns and hands it out. It goes back to the
 * list as it came from there, and is not touched.
 */
public class PrivateMemory implements PrivatePages {

    private final KillableRef ref;
    private final ZoneDevicePage page = new ZoneDevicePage(0);
    private final SpinLock lock = new SpinLock("driver.lock");

    /** The driver's list of free pages, of which there is at most one; guarded by the lock. */
    private @Nullable ZoneDevicePage free = page;

    /** Guarded by having a reference to the page. */
    private @Nullable KillableRef pgmap;

    /** For checking: counts in one word, sleeps without end. */
    public PrivateMemory() {
        this(AtomicRef.checking());
    }

    /**
     * The page free, the page map live.
     *
     * @param ref a live count with one reference
     */
    public PrivateMemory(KillableRef ref) {
        this.ref = ref;
        page.init(0);
    }

    @Override
    public final boolean alloc() {
        ZoneDevicePage taken = takeFree();
        if (taken == null) {
            return false;
        }
        boolean live = zoneDevicePageInit(taken);
        if (!live) {
            listAdd(taken);
        }
        return live;
    }

    @KernelFunction("dmirror_devmem_alloc_page")
    private @Nullable ZoneDevicePage takeFree() {
        lock.lock();
        ZoneDevicePage taken = free;
        free = null;
        lock.unlock();
        return taken;
    }

    /** The first reference, for which the page map must live. */
    @KernelFunction("zone_device_page_init")
    protected boolean zoneDevicePageInit(ZoneDevicePage taken) {
        if (!trygetPgmap(ref)) {
            return false;
        }
        pgmap = ref;
        taken.setCount(1);
        return true;
    }

    @KernelFunction("percpu_ref_tryget_live")
    protected boolean trygetPgmap(KillableRef count) {
        return count.trygetLive();
    }

    @Override
    public final void get() {
        page.get();
    }

    @Override
    @KernelFunction("put_page")
    public final void put() {
        if (page.put() == 0) {
            KillableRef held = pgmap;
            pgmap = null;
            folioPutLast(page, held);
        }
    }

    /** The page is freed while it has its memory still: the reference to the page map goes last. */
    @KernelFunction("__folio_put")
    protected void folioPutLast(ZoneDevicePage last, @Nullable KillableRef held) {
        freeZoneDevicePage(last);
        putDevPagemap(held);
    }

    @KernelFunction("free_zone_device_page")
    protected void freeZoneDevicePage(ZoneDevicePage last) {
        pageFree(last);
    }

    /** The driver puts the page on its list, the links of which are in the pages. */
    @KernelFunction("page_free")
    private void pageFree(ZoneDevicePage idle) {
        idle.setData();
        listAdd(idle);
    }

    /** From here on the page may be in other hands. */
    private void listAdd(ZoneDevicePage idle) {
        lock.lock();
        boolean twice = free != null;
        free = idle;
        lock.unlock();
        KernelBug.bugOn(twice, "list_add of " + idle + ", which is on the list");
    }

    @KernelFunction("put_dev_pagemap")
    protected static void putDevPagemap(@Nullable KillableRef held) {
        if (held != null) {
            held.put();
        }
    }

    @Override
    @KernelFunction("memunmap_pages")
    public final void memunmapPages() {
        ref.kill();
        ref.awaitRelease();
        page.remove(0);
    }

    @Override
    public final long references() {
        return ref.isDying() ? ref.count() : ref.count() - 1;
    }
}
