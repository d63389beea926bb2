// SPDX-License-Identifier: GPL-2.0-only
package org.daxcheck.port.design.mapped;

import org.daxcheck.api.design.DesignSettings;
import org.daxcheck.api.design.Device;
import org.daxcheck.api.design.Holdings;
import org.daxcheck.api.design.RefcountDesign;
import org.daxcheck.kernel.KernelFunction;
import org.daxcheck.kernel.count.IdleEvents;
import org.daxcheck.kernel.count.LiveCount;
import org.daxcheck.kernel.count.PageCounts;

/**
 * D10, Linux 6.15: a page table counts on the page as it does for ordinary memory, so that an idle page counts 0. The page map keeps
 * one reference a page from set-up to teardown, and {@code get_user_pages} takes another while it raises the count.
 */
public final class MappingCounts implements RefcountDesign {

    private final Device device;
    private final PageCounts pages;
    private final IdleEvents idle;
    private final LiveCount pgmap = new LiveCount();

    /** A live device, all pages idle. */
    public MappingCounts(DesignSettings settings) {
        this.device = settings.device();
        this.pages = new PageCounts(settings.pages(), 0);
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
    @KernelFunction("vmf_insert_page_mkwrite")
    public boolean map(int page) {
        pages.increment(page);
        return true;
    }

    @Override
    public void unmap(int page) {
        putPage(page);
    }

    @Override
    @KernelFunction("get_user_pages")
    public boolean pin(int page) {
        if (!pgmap.tryGetLive()) {
            return false;
        }
        boolean pinned = pages.incrementUnlessZero(page);
        pgmap.put(1);
        return pinned;
    }

    @Override
    @KernelFunction("folio_put")
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
        pgmap.put(pages.pages());
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

    /** One for each page, whatever becomes of it. */
    @Override
    public long owed(Holdings holdings) {
        return holdings.pages();
    }
}
