// SPDX-License-Identifier: GPL-2.0-only
package org.daxcheck.port.folio;

import org.daxcheck.api.FolioRefs;
import org.daxcheck.api.KillableRef;
import org.daxcheck.kernel.KernelFunction;
import org.daxcheck.kernel.data.ZoneDevicePage;
import org.daxcheck.kernel.sync.Cpus;
import org.daxcheck.kernel.sync.Rcu;
import org.daxcheck.port.percpuref.AtomicRef;
import org.daxcheck.port.percpuref.LockedRef;
import org.daxcheck.port.percpuref.PercpuRef;

/**
 * Folios that hold a reference to their page map while they are not free; what the discussion of 2022-09-21 to 27 asks for and
 * Linux 6.1 does for private pages.
 *
 * <p>Whoever takes a folio out has a live reference to the page map before the folio has its first (F2). Whoever gives the last
 * reference to the folio back gives that reference back, and touches nothing afterwards.
 */
public class RequestedFolios implements FolioRefs {

    private final KillableRef ref;
    private final ZoneDevicePage[] heads;
    private final int order;

    /**
     * All folios free, the page map live.
     *
     * @param order a folio has {@code 1 << order} pages, 0 or 1
     * @param ref a live count with one reference
     */
    public RequestedFolios(int order, KillableRef ref) {
        if (order < 0 || order > 1) {
            throw new IllegalArgumentException("two pages make folios of order 0 or 1, not " + order);
        }
        this.order = order;
        this.ref = ref;
        this.heads = new ZoneDevicePage[PAGES >> order];
        for (int i = 0; i < heads.length; i++) {
            heads[i] = new ZoneDevicePage(i << order);
            heads[i].init(0);
        }
    }

    /** For checking: folios of one page, counts in one word, sleeps without end. */
    public RequestedFolios() {
        this(0, AtomicRef.checking());
    }

    /** For checking: one folio of two pages. */
    public static RequestedFolios huge() {
        return new RequestedFolios(1, AtomicRef.checking());
    }

    /** For checking: a page map that is counted for each processor. */
    public static RequestedFolios percpu() {
        return new RequestedFolios(0, new PercpuRef(new Rcu(0), Cpus.migrating(), () -> {}, 0));
    }

    /** For checking: a page map that is counted under a lock. */
    public static RequestedFolios locked() {
        return new RequestedFolios(0, LockedRef.checking());
    }

    /** The page map's count. */
    protected final KillableRef ref() {
        return ref;
    }

    @Override
    @KernelFunction("pgmap_request_folios")
    public final boolean request(int offset, int count) {
        int first = offset >> order;
        for (int i = 0; i < count; i++) {
            if (!pgmapRequestFolio(heads[first + i])) {
                releaseFolios(first, i);
                return false;
            }
        }
        return true;
    }

    /** Takes one folio out if it is free and the page map lives. */
    @KernelFunction("pgmap_request_folio")
    protected boolean pgmapRequestFolio(ZoneDevicePage head) {
        if (!trygetPgmap(ref)) {
            return false;
        }
        if (!head.tryFirst()) {
            ref.put();
            return false;
        }
        return true;
    }

    @KernelFunction("percpu_ref_tryget_live")
    protected boolean trygetPgmap(KillableRef count) {
        return count.trygetLive();
    }

    @Override
    @KernelFunction("pgmap_release_folios")
    public final void release(int offset, int count) {
        releaseFolios(offset >> order, count);
    }

    private void releaseFolios(int first, int count) {
        for (int i = 0; i < count; i++) {
            folioPut(heads[first + i]);
        }
    }

    @Override
    @KernelFunction("folio_try_get")
    public final boolean tryGet(int offset) {
        return pageFolio(offset).tryGet();
    }

    @Override
    public final void put(int offset) {
        folioPut(pageFolio(offset));
    }

    @KernelFunction("folio_put")
    private void folioPut(ZoneDevicePage head) {
        if (folioPutTestzero(head)) {
            freeZoneDevicePage();
        }
    }

    /** Gives a reference back; tells whether it was the last. */
    @KernelFunction("folio_put_testzero")
    protected boolean folioPutTestzero(ZoneDevicePage head) {
        return head.put() == 0;
    }

    /** The folio is free already, and may be in other hands; it is not touched any more. */
    @KernelFunction("free_zone_device_page")
    protected void freeZoneDevicePage() {
        ref.put();
    }

    @Override
    @KernelFunction("memunmap_pages")
    public final void memunmapPages() {
        ref.kill();
        ref.awaitRelease();
        for (ZoneDevicePage head : heads) {
            head.remove(0);
        }
        pgmapArrayDelete();
    }

    /** Frames are not found any more; here nobody looks for them. */
    protected void pgmapArrayDelete() {}

    @Override
    public final int count(int offset) {
        return pageFolio(offset).countIfThere();
    }

    @Override
    public final long references() {
        return ref.isDying() ? ref.count() : ref.count() - 1;
    }

    /** The head of its folio: the page that is counted for all. */
    private ZoneDevicePage pageFolio(int offset) {
        return heads[offset >> order];
    }
}
