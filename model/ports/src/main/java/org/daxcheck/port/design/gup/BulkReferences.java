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
 * D3 for a file system, Linux 5.18: an idle page still counts 1, and the references that the pages held for life are given back
 * together when the device is torn down. A pin therefore holds no reference once {@code get_user_pages} has returned.
 */
public final class BulkReferences implements RefcountDesign {

    private static final int IDLE = 1;

    private final Device device;
    private final PageCounts pages;
    private final LiveCount pgmap = new LiveCount();
    private final IdleEvents idle;

    /** A live device, all pages idle. */
    public BulkReferences(DesignSettings settings) {
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
    @KernelFunction("__put_devmap_managed_page_refs")
    public void unpin(int page) {
        if (pages.decrement(page) == IDLE) {
            idle.wake(page);
        }
    }

    @Override
    @KernelFunction("dax_layout_busy_page")
    public boolean tryTruncate(int page) {
        return pages.read(page) == IDLE;
    }

    @Override
    @KernelFunction("xfs_break_dax_layouts")
    public void awaitIdle(int page) {
        idle.await(page, () -> pages.read(page) == IDLE);
    }

    @Override
    @KernelFunction("memunmap_pages")
    public void tearDown() {
        pgmap.kill();
        device.newUsersRefused();
        device.revokeAll();
        pgmap.put(pages.pages());
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

    /** One for each page, whatever becomes of it. */
    @Override
    public long owed(Holdings holdings) {
        return holdings.pages();
    }
}
