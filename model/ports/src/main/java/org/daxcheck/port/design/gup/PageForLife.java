// SPDX-License-Identifier: GPL-2.0-only
package org.daxcheck.port.design.gup;

import org.daxcheck.api.design.DesignSettings;
import org.daxcheck.api.design.Device;
import org.daxcheck.api.design.Holdings;
import org.daxcheck.api.design.RefcountDesign;
import org.daxcheck.kernel.KernelFunction;
import org.daxcheck.kernel.count.LiveCount;
import org.daxcheck.kernel.count.PageCounts;

/**
 * D1, Linux 4.12 with the order of 5.2: each page holds one reference to the page map from the set-up of the device until it is
 * free, and {@code get_user_pages} another one only while it raises the page count.
 *
 * <p>The measure of all others: costs are ratios to this design.
 */
public final class PageForLife implements RefcountDesign {

    private static final int IDLE = 1;

    private final Device device;
    private final PageCounts pages;
    private final LiveCount pgmap = new LiveCount();

    /** A live device, all pages idle. */
    public PageForLife(DesignSettings settings) {
        this.device = settings.device();
        this.pages = new PageCounts(settings.pages(), IDLE);
        pgmap.get(settings.pages());
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
        pages.increment(page);
        pgmap.put(1);
        return true;
    }

    @Override
    @KernelFunction("put_page")
    public void unpin(int page) {
        if (pages.decrement(page) == 0) {
            pgmap.put(1);
        }
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
        for (int page = 0; page < pages.pages(); page++) {
            unpin(page);
        }
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

    /** One for each page. */
    @Override
    public long owed(Holdings holdings) {
        return holdings.pages();
    }
}
