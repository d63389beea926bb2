// SPDX-License-Identifier: GPL-2.0-only
package org.daxcheck.port.pagemap;

import java.util.List;
import java.util.function.Supplier;
import org.daxcheck.api.KillableRef;
import org.daxcheck.api.PageMaps;
import org.daxcheck.kernel.KernelFunction;
import org.daxcheck.kernel.data.ZoneDevicePage;
import org.daxcheck.kernel.sync.Cpus;
import org.daxcheck.kernel.sync.Rcu;
import org.daxcheck.kernel.word.RefArrayWords;
import org.daxcheck.port.percpuref.AtomicRef;
import org.daxcheck.port.percpuref.GuardedRef;
import org.daxcheck.port.percpuref.LockedRef;
import org.daxcheck.port.percpuref.PercpuRef;
import org.jspecify.annotations.Nullable;

/**
 * Page maps whose idle pages each hold a reference; mm/memremap.c, Linux 5.17, with {@code get_dev_pagemap_many} as posted on
 * 2022-09-16 and with the count freed where Linux 6.0 frees it.
 *
 * <p>An idle page has one reference, which is the device's, and that holds one to the page map for the page's whole life. A
 * user's reference to a page holds none.
 *
 * <p>Differs: the registry is an array of as many words as there are frames, in place of an XArray of ranges. Memory sections
 * and their locks are left out.
 */
public class MemremapPages implements PageMaps {

    private static final int DEVICES = 2;

    private final Rcu rcu;
    private final Supplier<? extends KillableRef> refs;
    private final RefArrayWords<DevPagemap> pgmapArray = new RefArrayWords<>(DEVICES * PAGES);
    private final List<DevPagemap> pgmaps = List.of(new DevPagemap(0), new DevPagemap(1));

    /**
     * Two devices whose memory is not there.
     *
     * @param rcu whose read sections guard the registry, and on which the counts rely
     * @param refs makes a live count with one reference
     */
    public MemremapPages(Rcu rcu, Supplier<? extends KillableRef> refs) {
        this.rcu = rcu;
        this.refs = refs;
    }

    /** For checking, with counts in one word: sleeps without end. */
    public MemremapPages() {
        this(new Rcu(0), AtomicRef::checking);
    }

    /** For checking, with counts of processors. */
    public static MemremapPages percpu() {
        Rcu rcu = new Rcu(0);
        return new MemremapPages(rcu, () -> new PercpuRef(rcu, Cpus.migrating(), () -> {}, 0));
    }

    /** For checking, with counts under a lock. */
    public static MemremapPages locked() {
        return new MemremapPages(new Rcu(0), LockedRef::checking);
    }

    /** For checking, with counts that report whoever comes in late. */
    public static MemremapPages guarded() {
        return new MemremapPages(new Rcu(0), GuardedRef::checking);
    }

    @Override
    public final boolean memremapPages(int device, boolean registered) {
        DevPagemap pgmap = pgmaps.get(device);
        if (!initRef(pgmap) || !pagemapRange(pgmap)) {
            return false;
        }
        return devmAddAction(pgmap, registered);
    }

    /** A count that is there already would be the driver's, and drivers that bring one do not come here. */
    @KernelFunction("memremap_pages")
    private boolean initRef(DevPagemap pgmap) {
        if (pgmap.refIfAny() != null) {
            return false;
        }
        pgmap.setRef(refs.get());
        return true;
    }

    @KernelFunction("pagemap_range")
    private boolean pagemapRange(DevPagemap pgmap) {
        for (ZoneDevicePage page : pgmap.pages()) {
            if (pgmapArray.getAcquire(page.pfn()) != null) {
                return false;
            }
        }
        addPages(pgmap);
        return true;
    }

    /** Differs: the pages before the page map can be found; the kernel gives nobody a way to the pages until later. */
    @KernelFunction("pagemap_range")
    protected void addPages(DevPagemap pgmap) {
        initPages(pgmap);
        storeRange(pgmap);
    }

    /** The page map can be found. */
    @KernelFunction("xa_store_range")
    protected final void storeRange(DevPagemap pgmap) {
        pgmap.pages().forEach(page -> pgmapArray.setRelease(page.pfn(), pgmap));
    }

    /** The pages are there, each with the device's reference, and hold the page map. */
    @KernelFunction("memmap_init_zone_device")
    protected void initPages(DevPagemap pgmap) {
        pgmap.pages().forEach(page -> page.init(1));
        pgmap.ref().getMany(PAGES);
    }

    /** Without memory for the removal's registration the removal is made at once. */
    @KernelFunction("devm_add_action_or_reset")
    protected boolean devmAddAction(DevPagemap pgmap, boolean registered) {
        if (!registered) {
            memunmap(pgmap);
        }
        return registered;
    }

    @Override
    public final void memunmapPages(int device) {
        memunmap(pgmaps.get(device));
    }

    /** Nobody new comes in; the device's references go; when all are gone the memory may. */
    @KernelFunction("memunmap_pages")
    protected void memunmap(DevPagemap pgmap) {
        pgmap.ref().kill();
        putPages(pgmap);
        devPagemapCleanup(pgmap);
        pageunmapRange(pgmap);
        exitRef(pgmap);
    }

    /** The device's references to its pages. */
    @KernelFunction("for_each_device_pfn")
    protected void putPages(DevPagemap pgmap) {
        pgmap.pages().forEach(page -> putPage(page.pfn()));
    }

    @KernelFunction("dev_pagemap_cleanup")
    protected void devPagemapCleanup(DevPagemap pgmap) {
        pgmap.ref().awaitRelease();
    }

    @KernelFunction("pageunmap_range")
    protected final void pageunmapRange(DevPagemap pgmap) {
        pgmap.pages().forEach(page -> page.remove(idle()));
        pgmapArrayDelete(pgmap);
    }

    /** How many references an idle page has when its memory goes. */
    int idle() {
        return 0;
    }

    /** After this nobody is on the way to the page map any more. */
    @KernelFunction("pgmap_array_delete")
    protected void pgmapArrayDelete(DevPagemap pgmap) {
        clearRange(pgmap);
        rcu.synchronizeRcu();
    }

    /** Nobody finds the page map any more. */
    @KernelFunction("xa_store_range")
    protected final void clearRange(DevPagemap pgmap) {
        pgmap.pages().forEach(page -> pgmapArray.setRelease(page.pfn(), null));
    }

    /** The page map may have another life. */
    @KernelFunction("percpu_ref_exit")
    protected void exitRef(DevPagemap pgmap) {
        pgmap.ref().exit();
        pgmap.setRef(null);
    }

    @Override
    @KernelFunction("get_dev_pagemap_many")
    public final long getDevPagemapMany(long pfn, long cached, int refs) {
        if (cached != NONE) {
            if (pgmap(cached).covers(pfn)) {
                return cached;
            }
            putDevPagemap(cached);
        }
        int section = rcu.readLock();
        DevPagemap found = lookup(pfn);
        long pgmap = found == null ? NONE : found.word();
        if (found != null && refs > 1) {
            found.ref().getMany(refs - 1);
        }
        rcu.readUnlock(section);
        return pgmap;
    }

    private @Nullable DevPagemap lookup(long pfn) {
        DevPagemap found = pgmapArray.getAcquire((int) pfn);
        return found != null && trygetPgmap(found) ? found : null;
    }

    @KernelFunction("percpu_ref_tryget_live_rcu")
    protected boolean trygetPgmap(DevPagemap pgmap) {
        return pgmap.ref().trygetLiveRcu();
    }

    @Override
    @KernelFunction("put_dev_pagemap_many")
    public final void putDevPagemapMany(long pgmap, int refs) {
        if (pgmap != NONE) {
            pgmap(pgmap).ref().putMany(refs);
        }
    }

    @Override
    @KernelFunction("get_user_pages_fast")
    public final boolean gup(long pfn) {
        long pgmap = getDevPagemap(pfn, NONE);
        if (pgmap == NONE) {
            return false;
        }
        boolean taken = tryGrabPage(pgmap(pgmap), page(pfn));
        putDevPagemap(pgmap);
        return taken;
    }

    /** Takes a reference to a page while the caller has one to the page map. */
    @KernelFunction("try_grab_page")
    protected boolean tryGrabPage(DevPagemap pgmap, ZoneDevicePage page) {
        return page.tryGet();
    }

    @Override
    public final void putPage(long pfn) {
        putPage(pgmaps.get((int) pfn / PAGES), page(pfn));
    }

    /** Who gives the last one back gives back what the page holds. */
    @KernelFunction("put_page")
    protected void putPage(DevPagemap pgmap, ZoneDevicePage page) {
        if (page.put() == 0) {
            pgmap.ref().put();
        }
    }

    @Override
    public final long references(int device) {
        boolean there = pgmapArray.getAcquire(device * PAGES) != null;
        return there ? pgmaps.get(device).ref().count() - own() : 0;
    }

    /** How many references a live page map has that are no user's. */
    long own() {
        return 1L + PAGES;
    }

    private DevPagemap pgmap(long word) {
        return pgmaps.get((int) word - 1);
    }

    private ZoneDevicePage page(long pfn) {
        return pgmaps.get((int) pfn / PAGES).pages().get((int) pfn % PAGES);
    }
}
