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
 * D6 with the page looked at first, so that the page map is troubled only when the page goes from idle to busy or back. The look
 * itself needs the page to be there, so that somebody else has to keep the device from going away meanwhile.
 *
 * <p>Two threads that find the page idle both take a reference; one of them loses the compare-and-swap, and gives its own back.
 */
public final class LiveReferenceIfIdle implements RefcountDesign {

    private final Device device;
    private final PageCounts pages;
    private final IdleEvents idle;
    private final LiveCount pgmap = new LiveCount();

    /** A live device, all pages idle. */
    public LiveReferenceIfIdle(DesignSettings settings) {
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
        while (!pages.incrementUnlessZero(page)) {
            if (!pgmap.tryGetLive()) {
                return false;
            }
            if (pages.zeroToOne(page)) {
                return true;
            }
            pgmap.put(1);
        }
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
