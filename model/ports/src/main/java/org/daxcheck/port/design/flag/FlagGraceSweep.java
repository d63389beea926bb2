// SPDX-License-Identifier: GPL-2.0-only
package org.daxcheck.port.design.flag;

import org.daxcheck.api.design.DesignSettings;
import org.daxcheck.api.design.Device;
import org.daxcheck.api.design.Holdings;
import org.daxcheck.api.design.RefcountDesign;
import org.daxcheck.kernel.KernelFunction;
import org.daxcheck.kernel.count.IdleEvents;
import org.daxcheck.kernel.count.PageCounts;
import org.daxcheck.kernel.sync.Rcu;
import org.daxcheck.kernel.word.IntWord;

/**
 * D7 with a grace period: look and count stand in one read section, and teardown waits between flag and sweep until every section
 * has ended that may have seen the flag set.
 */
public final class FlagGraceSweep implements RefcountDesign {

    private final Device device;
    private final PageCounts pages;
    private final IdleEvents idle;
    private final IntWord alive = new IntWord(1);
    private final Rcu rcu = new Rcu(0);

    /** A live device, all pages idle. */
    public FlagGraceSweep(DesignSettings settings) {
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
        int section = rcu.readLock();
        boolean mapped = mapInSection(page);
        rcu.readUnlock(section);
        return mapped;
    }

    private boolean mapInSection(int page) {
        if (!daxAlive()) {
            return false;
        }
        pages.increment(page);
        return true;
    }

    @KernelFunction(value = "dax_alive", note = "alive: {result}")
    private boolean daxAlive() {
        return alive.getVolatile() != 0;
    }

    @KernelFunction(value = "clear_bit", note = "not alive any more")
    private void clearAlive() {
        alive.setVolatile(0);
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
    public void tearDown() {
        clearAlive();
        rcu.synchronizeRcu();
        device.newUsersRefused();
        device.revokeAll();
        for (int page = 0; page < pages.pages(); page++) {
            awaitIdle(page);
        }
        device.removeMemory(pages::remove);
    }

    @Override
    public boolean isBusy(int page) {
        return pages.read(page) > 0;
    }

    /** There is no count of the page map. */
    @Override
    public long references() {
        return 0;
    }

    @Override
    public long owed(Holdings holdings) {
        return 0;
    }
}
