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
 * The device-dax part of D10 as posted (v6, January 2025) on pages that do not know their head, of which its review asks: a page
 * table counts on the first of the pages that it maps together, and a pin looks at the page that it was asked for.
 *
 * <p>The number of pages must be even.
 */
public final class HugeMappingWithoutHeads implements RefcountDesign {

    /** Pages that are mapped together: the size of a huge page in the scenarios. */
    private static final int RUN = 2;

    private final Device device;
    private final PageCounts pages;
    private final IdleEvents idle;
    private final LiveCount pgmap = new LiveCount();

    /** A live device, all pages idle. */
    public HugeMappingWithoutHeads(DesignSettings settings) {
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
    @KernelFunction("vmf_insert_folio_pmd")
    public boolean map(int page) {
        pages.increment(page & -RUN);
        return true;
    }

    @Override
    public void unmap(int page) {
        putPage(page & -RUN);
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
