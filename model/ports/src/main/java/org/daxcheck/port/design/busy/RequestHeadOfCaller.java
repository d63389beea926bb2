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
 * D8 with folios where the caller serialises, as the discussion of September 2022 has it: who requests a folio knows that it is
 * free, and nobody else requests it. Callers serialise by page, and the pages of a folio are several: two of them may be requested
 * at once, and then the folio is.
 *
 * <p>The number of pages must be even.
 */
public final class RequestHeadOfCaller implements RefcountDesign {

    /** Pages that are requested together: the size of a huge page in the scenarios. */
    private static final int RUN = 2;

    private final Device device;
    private final PageCounts heads;
    private final IdleEvents idle;
    private final LiveCount pgmap = new LiveCount();

    /** A live device, all pages idle. */
    public RequestHeadOfCaller(DesignSettings settings) {
        this.device = settings.device();
        this.heads = new PageCounts(head(settings.pages()), 0);
        this.idle = new IdleEvents(head(settings.pages()));
    }

    @Override
    public boolean insertEntry(int page) {
        return true;
    }

    @Override
    public void deleteEntry(int page, Deletion why) {}

    @Override
    public boolean map(int page) {
        int head = head(page);
        return heads.incrementUnlessZero(head) || requestFolio(head);
    }

    @KernelFunction("pgmap_request_folio")
    private boolean requestFolio(int head) {
        if (!pgmap.tryGetLive()) {
            return false;
        }
        heads.set(head, 1);
        return true;
    }

    @KernelFunction("compound_head")
    private static int head(int page) {
        return page / RUN;
    }

    @Override
    public void unmap(int page) {
        putPage(page);
    }

    @Override
    @KernelFunction("folio_try_get")
    public boolean pin(int page) {
        return heads.incrementUnlessZero(head(page));
    }

    @Override
    @KernelFunction("folio_put")
    public void unpin(int page) {
        putPage(page);
    }

    private void putPage(int page) {
        int head = head(page);
        if (heads.decrement(head) == 0) {
            freeZoneDevicePage(head);
        }
    }

    @KernelFunction("free_zone_device_page")
    private void freeZoneDevicePage(int head) {
        idle.wake(head);
        pgmap.put(1);
    }

    @Override
    @KernelFunction("dax_layout_busy_page")
    public boolean tryTruncate(int page) {
        return heads.read(head(page)) == 0;
    }

    @Override
    @KernelFunction("dax_break_layout")
    public void awaitIdle(int page) {
        int head = head(page);
        idle.await(head, () -> heads.read(head) == 0);
    }

    @Override
    @KernelFunction("memunmap_pages")
    public void tearDown() {
        pgmap.kill();
        device.newUsersRefused();
        device.revokeAll();
        pgmap.awaitDrained();
        device.removeMemory(heads::remove);
    }

    @Override
    public boolean isBusy(int page) {
        return heads.read(head(page)) > 0;
    }

    @Override
    public long references() {
        return pgmap.references();
    }

    /** One for each busy folio. */
    @Override
    public long owed(Holdings holdings) {
        long owed = 0;
        for (int head = 0; head < holdings.pages(); head += RUN) {
            int users = 0;
            for (int page = head; page < head + RUN; page++) {
                users += holdings.mapped(page) + holdings.pinned(page);
            }
            owed += users > 0 ? 1 : 0;
        }
        return owed;
    }
}
