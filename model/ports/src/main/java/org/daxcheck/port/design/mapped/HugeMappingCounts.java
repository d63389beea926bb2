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
 * D10 for pages that are mapped together, as device-dax maps them: a page table counts once, on the head, and so does a pin of any of
 * the pages. Needs pages that know their head.
 *
 * <p>The number of pages must be even.
 */
public final class HugeMappingCounts implements RefcountDesign {

    /** Pages that are mapped together: the size of a huge page in the scenarios. */
    private static final int RUN = 2;

    private final Device device;
    private final PageCounts pages;
    private final IdleEvents idle;
    private final LiveCount pgmap = new LiveCount();

    /** A live device, all pages idle. */
    public HugeMappingCounts(DesignSettings settings) {
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
        pages.increment(head(page));
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
        boolean pinned = pages.incrementUnlessZero(head(page));
        pgmap.put(1);
        return pinned;
    }

    @Override
    @KernelFunction("folio_put")
    public void unpin(int page) {
        putPage(page);
    }

    private void putPage(int page) {
        int head = head(page);
        if (pages.decrement(head) == 0) {
            idle.wake(head);
        }
    }

    @KernelFunction("compound_head")
    private static int head(int page) {
        return page & -RUN;
    }

    @Override
    @KernelFunction("dax_layout_busy_page")
    public boolean tryTruncate(int page) {
        return pages.read(head(page)) == 0;
    }

    @Override
    @KernelFunction("dax_break_layout")
    public void awaitIdle(int page) {
        int head = head(page);
        idle.await(head, () -> pages.read(head) == 0);
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
        return pages.read(head(page)) > 0;
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
