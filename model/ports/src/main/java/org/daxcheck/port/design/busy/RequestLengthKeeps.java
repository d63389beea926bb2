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
 * D8 with a length, as the posted loop would be with its answers looked at: a refusal in the middle leaves what went before
 * requested.
 *
 * <p>The number of pages must be even.
 */
public final class RequestLengthKeeps implements RefcountDesign {

    /** Pages that are requested together: the size of a huge page in the scenarios. */
    private static final int RUN = 2;

    private final Device device;
    private final PageCounts pages;
    private final IdleEvents idle;
    private final LiveCount pgmap = new LiveCount();

    /** A live device, all pages idle. */
    public RequestLengthKeeps(DesignSettings settings) {
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
    @KernelFunction("pgmap_request_folios")
    public boolean map(int page) {
        int first = page & -RUN;
        for (int i = 0; i < RUN; i++) {
            if (!getPage(first + i)) {
                return false;
            }
        }
        return true;
    }

    private boolean getPage(int page) {
        if (!pgmap.tryGetLive()) {
            return false;
        }
        if (pages.increment(page) != 1) {
            pgmap.put(1);
        }
        return true;
    }

    @Override
    @KernelFunction("pgmap_release_folios")
    public void unmap(int page) {
        int first = page & -RUN;
        for (int i = 0; i < RUN; i++) {
            putPage(first + i);
        }
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
            freeZoneDevicePage(page);
        }
    }

    @KernelFunction("free_zone_device_page")
    private void freeZoneDevicePage(int page) {
        idle.wake(page);
        pgmap.put(1);
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

    /** One for each busy page; a page is busy too if its neighbour is mapped. */
    @Override
    public long owed(Holdings holdings) {
        long owed = 0;
        for (int page = 0; page < holdings.pages(); page++) {
            int mapped = holdings.mapped(page) + holdings.mapped(page ^ 1);
            owed += mapped + holdings.pinned(page) > 0 ? 1 : 0;
        }
        return owed;
    }
}
