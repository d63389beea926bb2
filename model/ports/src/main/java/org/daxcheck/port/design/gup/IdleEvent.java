// SPDX-License-Identifier: GPL-2.0-only
package org.daxcheck.port.design.gup;

import org.daxcheck.api.design.DesignSettings;
import org.daxcheck.api.design.Device;
import org.daxcheck.api.design.Holdings;
import org.daxcheck.api.design.RefcountDesign;
import org.daxcheck.kernel.KernelFunction;
import org.daxcheck.kernel.count.IdleEvents;
import org.daxcheck.kernel.count.LiveCount;
import org.daxcheck.kernel.count.PageCounts;

/**
 * D2, Linux 4.18: D1, and a page that becomes idle says so, so that a file system can wait for it before it frees the block.
 */
public final class IdleEvent implements RefcountDesign {

    private static final int IDLE = 1;

    private final Device device;
    private final PageCounts pages;
    private final LiveCount pgmap = new LiveCount();
    private final IdleEvents idle;

    /** A live device, all pages idle. */
    public IdleEvent(DesignSettings settings) {
        this.device = settings.device();
        this.pages = new PageCounts(settings.pages(), IDLE);
        this.idle = new IdleEvents(settings.pages());
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
        long left = pages.decrement(page);
        if (left == IDLE) {
            idle.wake(page);
        } else if (left == 0) {
            pgmap.put(1);
        }
    }

    @Override
    @KernelFunction("dax_layout_busy_page")
    public boolean tryTruncate(int page) {
        return pages.read(page) <= IDLE;
    }

    @Override
    @KernelFunction("xfs_break_dax_layouts")
    public void awaitIdle(int page) {
        idle.await(page, () -> pages.read(page) == IDLE);
    }

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
