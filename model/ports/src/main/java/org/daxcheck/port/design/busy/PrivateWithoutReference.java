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
 * D3 for pages that a driver hands out, Linux 5.18: an idle page counts 0, and a busy one holds nothing of the page map.
 */
public final class PrivateWithoutReference implements RefcountDesign {

    private final Device device;
    private final PageCounts pages;
    private final IdleEvents idle;
    private final LiveCount pgmap = new LiveCount();

    /** A live device, all pages idle. */
    public PrivateWithoutReference(DesignSettings settings) {
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
        if (!pages.incrementUnlessZero(page)) {
            pages.set(page, 1);
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
            idle.wake(page);
        }
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

    /** Nothing. */
    @Override
    public long owed(Holdings holdings) {
        return 0;
    }
}
