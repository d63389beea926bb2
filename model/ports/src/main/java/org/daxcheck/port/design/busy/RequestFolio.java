// SPDX-License-Identifier: GPL-2.0-only
package org.daxcheck.port.design.busy;

import org.daxcheck.api.design.DesignSettings;
import org.daxcheck.api.design.Device;
import org.daxcheck.api.design.Holdings;
import org.daxcheck.api.design.RefcountDesign;
import org.daxcheck.kernel.KernelBug;
import org.daxcheck.kernel.KernelFunction;
import org.daxcheck.kernel.count.IdleEvents;
import org.daxcheck.kernel.count.LiveCount;
import org.daxcheck.kernel.count.PageCounts;

/**
 * D8 as reworked in October 2022 ({@code pgmap_request_folio}): whoever maps a page that is idle requests it, which takes a live
 * reference to the page map and sets the count to 1. The caller sees to it that nobody else requests the page meanwhile, and that
 * the device is not going away: a request of a dying page map is a warning.
 */
public final class RequestFolio implements RefcountDesign {

    private final Device device;
    private final PageCounts pages;
    private final IdleEvents idle;
    private final LiveCount pgmap = new LiveCount();

    /** A live device, all pages idle. */
    public RequestFolio(DesignSettings settings) {
        this.device = settings.device();
        this.pages = new PageCounts(settings.pages(), 0);
        this.idle = new IdleEvents(settings.pages());
    }

    @Override
    public boolean insertEntry(int page) {
        return true;
    }

    @Override
    public void deleteEntry(int page, Deletion why) {}

    @Override
    public boolean map(int page) {
        return pages.incrementUnlessZero(page) || requestFolio(page);
    }

    @KernelFunction("pgmap_request_folio")
    private boolean requestFolio(int page) {
        if (!pgmap.tryGetLive()) {
            throw KernelBug.warning("a page of a dying page map is requested");
        }
        pages.set(page, 1);
        return true;
    }

    @Override
    public void unmap(int page) {
        putPage(page);
    }

    @Override
    @KernelFunction("try_get_page")
    public boolean pin(int page) {
        return pages.incrementUnlessZero(page);
    }

    @Override
    @KernelFunction("put_page")
    public void unpin(int page) {
        putPage(page);
    }

    private void putPage(int page) {
        if (pages.decrement(page) == 0) {
            freeZoneDevicePage(page);
        }
    }

    @KernelFunction("free_zone_device_page")
    private void freeZoneDevicePage(int page) {
        idle.wake(page);
        pgmap.put(1);
    }

    @Override
    @KernelFunction("dax_layout_busy_page")
    public boolean tryTruncate(int page) {
        return pages.read(page) == 0;
    }

    @Override
    @KernelFunction("dax_break_layout")
    public void awaitIdle(int page) {
        idle.await(page, () -> pages.read(page) == 0);
    }

    @Override
    @KernelFunction("memunmap_pages")
    public void tearDown() {
        pgmap.kill();
        device.newUsersRefused();
        device.revokeAll();
        pgmap.awaitDrained();
        device.removeMemory(pages::remove);
    }

    @Override
    public boolean isBusy(int page) {
        return pages.read(page) > 0;
    }

    @Override
    public long references() {
        return pgmap.references();
    }

    /** One for each busy page. */
    @Override
    public long owed(Holdings holdings) {
        return holdings.inUse();
    }
}
