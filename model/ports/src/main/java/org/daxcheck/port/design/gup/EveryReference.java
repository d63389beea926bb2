// SPDX-License-Identifier: GPL-2.0-only
package org.daxcheck.port.design.gup;

import org.daxcheck.api.design.DesignSettings;
import org.daxcheck.api.design.Device;
import org.daxcheck.api.design.Holdings;
import org.daxcheck.api.design.RefcountDesign;
import org.daxcheck.kernel.KernelFunction;
import org.daxcheck.kernel.count.LiveCount;
import org.daxcheck.kernel.count.PageCounts;

/** D0, Linux 4.5: every reference to a page takes one to the page map with it. */
public final class EveryReference implements RefcountDesign {

    private static final int IDLE = 1;

    private final Device device;
    private final PageCounts pages;
    private final LiveCount pgmap = new LiveCount();

    /** A live device, all pages idle. */
    public EveryReference(DesignSettings settings) {
        this.device = settings.device();
        this.pages = new PageCounts(settings.pages(), IDLE);
    }

    @Override
    public boolean insertEntry(int page) {
        return true;
    }

    @Override
    public void deleteEntry(int page, Deletion why) {}

    @Override
    public boolean map(int page) {
        return true;
    }

    @Override
    public void unmap(int page) {}

    @Override
    @KernelFunction("get_user_pages")
    public boolean pin(int page) {
        if (!pgmap.tryGetLive()) {
            return false;
        }
        getZoneDevicePage(page);
        pgmap.put(1);
        return true;
    }

    @KernelFunction("get_zone_device_page")
    private void getZoneDevicePage(int page) {
        pages.increment(page);
        pgmap.get(1);
    }

    @Override
    @KernelFunction("put_zone_device_page")
    public void unpin(int page) {
        pages.decrement(page);
        pgmap.put(1);
    }

    @Override
    public boolean tryTruncate(int page) {
        return true;
    }

    @Override
    public void awaitIdle(int page) {}

    @Override
    @KernelFunction("devm_memremap_pages_release")
    public void tearDown() {
        pgmap.kill();
        device.newUsersRefused();
        device.revokeAll();
        pgmap.awaitDrained();
        device.removeMemory(pages::remove);
    }

    @Override
    public boolean isBusy(int page) {
        return pages.read(page) > IDLE;
    }

    @Override
    public long references() {
        return pgmap.references();
    }

    /** One for each reference to a page above the idle one. */
    @Override
    public long owed(Holdings holdings) {
        return holdings.pins();
    }
}
