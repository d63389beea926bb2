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
import org.daxcheck.kernel.word.LongArrayWords;

/**
 * D5, second version of the series of September 2022, as posted: an idle page counts 0. The entry takes one reference to the page
 * and one to the page map when it is inserted. Breaking the layout marks the entry as zapped and gives the reference to the page
 * back; deleting the entry gives back the one to the page map, if the block goes with it.
 *
 * <p>Kept as it was posted: {@code dax_insert_entry} does not look at the answer of {@code dax_associate_entry}, and an entry
 * that is invalidated gives nothing back.
 */
public final class EntryHoldsPgmap implements RefcountDesign {

    private static final long PRESENT = 1;
    private static final long ZAPPED = 2;

    private final Device device;
    private final PageCounts pages;
    private final LiveCount pgmap = new LiveCount();
    private final LongArrayWords entries;
    private final IdleEvents idle;

    /** A live device, all pages idle. */
    public EntryHoldsPgmap(DesignSettings settings) {
        this.device = settings.device();
        this.pages = new PageCounts(settings.pages(), 0);
        this.entries = new LongArrayWords(settings.pages());
        this.idle = new IdleEvents(settings.pages());
    }

    @Override
    @KernelFunction("dax_insert_entry")
    public boolean insertEntry(int page) {
        associateEntry(page);
        entries.setVolatile(page, PRESENT);
        return true;
    }

    @KernelFunction("dax_associate_entry")
    private boolean associateEntry(int page) {
        if (!pgmap.tryGetLive()) {
            return false;
        }
        pages.increment(page);
        return true;
    }

    @Override
    @KernelFunction("dax_disassociate_entry")
    public void deleteEntry(int page, Deletion why) {
        if (entries.getAndSetVolatile(page, 0) == PRESENT) {
            putPage(page);
        }
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
    @KernelFunction("dax_zap_mappings")
    public boolean tryTruncate(int page) {
        if (entries.casVolatile(page, PRESENT, ZAPPED)) {
            putPage(page);
        }
        return pages.read(page) == 0;
    }

    @Override
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

    /** One for each entry. */
    @Override
    public long owed(Holdings holdings) {
        return holdings.entries();
    }
}
