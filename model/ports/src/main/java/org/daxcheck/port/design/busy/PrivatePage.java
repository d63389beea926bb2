// SPDX-License-Identifier: GPL-2.0-only
package org.daxcheck.port.design.busy;

import org.daxcheck.api.design.DesignSettings;
import org.daxcheck.api.design.Device;
import org.daxcheck.api.design.Holdings;
import org.daxcheck.api.design.RefcountDesign;
import org.daxcheck.kernel.KernelFunction;
import org.daxcheck.kernel.count.IdleEvents;
import org.daxcheck.kernel.count.LiveCount;
import org.daxcheck.kernel.count.PageCounts;

/**
 * D9, Linux 6.1, for pages that a driver hands out: {@code zone_device_page_init} takes a live reference and sets the count to 1,
 * the free function gives it back. The driver hands a page to one caller at a time. Here a page that is mapped while idle is handed
 * out.
 */
public final class PrivatePage implements RefcountDesign {

    private final Device device;
    private final PageCounts pages;
    private final IdleEvents idle;
    private final LiveCount pgmap = new LiveCount();

    /** A live device, all pages idle. */
    public PrivatePage(DesignSettings settings) {
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
        return pages.incrementUnlessZero(page) || zoneDevicePageInit(page);
    }

    @KernelFunction("zone_device_page_init")
    private boolean zoneDevicePageInit(int page) {
        if (!pgmap.tryGetLive()) {
            return false;
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
