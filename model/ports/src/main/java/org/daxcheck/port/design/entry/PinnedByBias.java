// SPDX-License-Identifier: GPL-2.0-only
package org.daxcheck.port.design.entry;

import org.daxcheck.api.design.DesignSettings;
import org.daxcheck.api.design.Device;
import org.daxcheck.api.design.Holdings;
import org.daxcheck.api.design.RefcountDesign;
import org.daxcheck.kernel.KernelFunction;
import org.daxcheck.kernel.count.IdleEvents;
import org.daxcheck.kernel.count.LiveCount;
import org.daxcheck.kernel.count.PageCounts;

/**
 * D4, first version of the series of September 2022: the entry takes a reference to the page map when it is inserted and gives
 * it back when it is truncated. A page counts 1 when idle and is held to be busy if it looks pinned, that is, if its count
 * holds at least one bias.
 */
public final class PinnedByBias implements RefcountDesign {

    private static final int IDLE = 1;
    private static final int BIAS = 1024;

    private final Device device;
    private final PageCounts pages;
    private final LiveCount pgmap = new LiveCount();
    private final IdleEvents idle;

    /** A live device, all pages idle. */
    public PinnedByBias(DesignSettings settings) {
        this.device = settings.device();
        this.pages = new PageCounts(settings.pages(), IDLE);
        this.idle = new IdleEvents(settings.pages());
    }

    @Override
    @KernelFunction("dax_associate_entry")
    public boolean insertEntry(int page) {
        return pgmap.tryGetLive();
    }

    @Override
    @KernelFunction("dax_disassociate_entry")
    public void deleteEntry(int page, Deletion why) {
        if (why == Deletion.TRUNCATED) {
            pgmap.put(1);
        }
    }

    @Override
    public boolean map(int page) {
        return true;
    }

    @Override
    public void unmap(int page) {}

    @Override
    @KernelFunction("try_grab_page")
    public boolean pin(int page) {
        pages.add(page, BIAS);
        return true;
    }

    @Override
    @KernelFunction("unpin_user_page")
    public void unpin(int page) {
        if (pages.add(page, -BIAS) < BIAS) {
            idle.wake(page);
        }
    }

    @Override
    @KernelFunction("page_maybe_dma_pinned")
    public boolean tryTruncate(int page) {
        return pages.read(page) < BIAS;
    }

    @Override
    public void awaitIdle(int page) {
        idle.await(page, () -> pages.read(page) < BIAS);
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
        return pages.read(page) > IDLE;
    }

    @Override
    public long references() {
        return pgmap.references();
    }

    /** One for each entry. */
    @Override
    public long owed(Holdings holdings) {
        return holdings.entries();
    }
}
