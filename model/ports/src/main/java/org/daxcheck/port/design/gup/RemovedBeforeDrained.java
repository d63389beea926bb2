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
 * D1 as it was from Linux 4.12 to 5.1: the memory is removed when the pages have been let go of, and only then does anybody wait
 * for those who have not.
 */
public final class RemovedBeforeDrained implements RefcountDesign {

    private static final int IDLE = 1;

    private final Device device;
    private final PageCounts pages;
    private final LiveCount pgmap = new LiveCount();

    /** A live device, all pages idle. */
    public RemovedBeforeDrained(DesignSettings settings) {
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
        device.removeMemory(pages::remove);
        pgmap.awaitDrained();
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
