// SPDX-License-Identifier: GPL-2.0-only
import org.daxcheck.api.design.DesignSettings;
import org.daxcheck.api.design.Device;
import org.daxcheck.api.design.Holdings;
import org.daxcheck.api.design.RefcountDesign;
import org.daxcheck.kernel.count.IdleEvents;
import org.daxcheck.kernel.count.LiveCount;
import org.daxcheck.kernel.count.PageCounts;

/**
 * A design to start from: an idle page counts 0, a page table and a pin count 1 each, and each of them takes a reference to
 * the page map, which it gives back last.
 *
 * <p>It is simple and safe, and it pays for that with two atomic operations on one shared word for each mapping. Change it.
 */
public final class MyDesign implements RefcountDesign {

    // What teardown does to the world around: to be told, so that it can be judged.
    private final Device device;

    // The counts of the pages, in memory that can vanish. All words of a design come from org.daxcheck.kernel.
    private final PageCounts pages;

    // Sleeping until a page count changes, and waking who does.
    private final IdleEvents idle;

    // The count of the page map, which can be killed and drained.
    private final LiveCount pgmap = new LiveCount();

    /** A live device. The constructor must be public, and take this one parameter. */
    public MyDesign(DesignSettings settings) {
        this.device = settings.device();
        this.pages = new PageCounts(settings.pages(), 0);
        this.idle = new IdleEvents(settings.pages());
    }

    // Mapping entries hold nothing here. A design that counts them does so in these two.

    @Override
    public boolean insertEntry(int page) {
        return true;
    }

    @Override
    public void deleteEntry(int page, Deletion why) {}

    // Try it: swap the two lines that take the references, and see which program finds it.

    @Override
    public boolean map(int page) {
        if (!pgmap.tryGetLive()) {
            return false;
        }
        pages.increment(page);
        return true;
    }

    @Override
    public void unmap(int page) {
        put(page);
    }

    // Whoever pins has found the page in a page table, so the page is busy. If it is not, the pin came too late.

    @Override
    public boolean pin(int page) {
        if (!pgmap.tryGetLive()) {
            return false;
        }
        if (pages.incrementUnlessZero(page)) {
            return true;
        }
        pgmap.put(1);
        return false;
    }

    @Override
    public void unpin(int page) {
        put(page);
    }

    private void put(int page) {
        if (pages.decrement(page) == 0) {
            idle.wake(page);
        }
        pgmap.put(1);
    }

    // Truncation has taken the page out of all page tables; what is left are pins.

    @Override
    public boolean tryTruncate(int page) {
        return pages.read(page) == 0;
    }

    @Override
    public void awaitIdle(int page) {
        idle.await(page, () -> pages.read(page) == 0);
    }

    // Refuse new users, send the old ones away, wait for them, and only then remove what they stand on.

    @Override
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

    // The rule that I6 holds the count of the page map against.

    @Override
    public long references() {
        return pgmap.references();
    }

    @Override
    public long owed(Holdings holdings) {
        long owed = 0;
        for (int page = 0; page < holdings.pages(); page++) {
            owed += holdings.mapped(page) + holdings.pinned(page);
        }
        return owed;
    }
}
