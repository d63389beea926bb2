// SPDX-License-Identifier: GPL-2.0-only
package org.daxcheck.port.design.flag;

import org.daxcheck.api.design.DesignSettings;
import org.daxcheck.api.design.Device;
import org.daxcheck.api.design.Holdings;
import org.daxcheck.api.design.RefcountDesign;
import org.daxcheck.kernel.KernelFunction;
import org.daxcheck.kernel.count.IdleEvents;
import org.daxcheck.kernel.count.PageCounts;
import org.daxcheck.kernel.word.IntWord;

/**
 * D7 in its shortest form: whoever takes a page from idle to busy looks at a flag first; teardown clears the flag and then waits for
 * each page in turn to be idle. Nothing orders the look at the flag and the count.
 */
public final class FlagAndSweep implements RefcountDesign {

    private final Device device;
    private final PageCounts pages;
    private final IdleEvents idle;
    private final IntWord alive = new IntWord(1);

    /** A live device, all pages idle. */
    public FlagAndSweep(DesignSettings settings) {
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
