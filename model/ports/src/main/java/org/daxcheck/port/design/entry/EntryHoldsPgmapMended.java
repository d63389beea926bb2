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
 * D5 with what was found in it put right, and its idea kept: the answer of {@code dax_associate_entry} counts, an invalidated entry
 * gives back what it took, and an entry that is mapped again after it was zapped takes the page again,
 * which whoever breaks the layout is told, so as to zap it again.
 */
public final class EntryHoldsPgmapMended implements RefcountDesign {

    private static final long PRESENT = 1;
    private static final long ZAPPED = 2;

    private final Device device;
    private final PageCounts pages;
    private final LiveCount pgmap = new LiveCount();
    private final LongArrayWords entries;
    private final IdleEvents idle;

    /** A live device, all pages idle. */
    public EntryHoldsPgmapMended(DesignSettings settings) {
        this.device = settings.device();
        this.pages = new PageCounts(settings.pages(), 0);
        this.entries = new LongArrayWords(settings.pages());
        this.idle = new IdleEvents(settings.pages());
    }

    @Override
    @KernelFunction("dax_insert_entry")
    public boolean insertEntry(int page) {
        if (!associateEntry(page)) {
            return false;
        }
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
        pgmap.put(1);
    }

    @Override
    @KernelFunction("dax_insert_entry")
    public boolean map(int page) {
        if (entries.getVolatile(page) == ZAPPED) {
            pages.increment(page);
            entries.setVolatile(page, PRESENT);
            idle.wake(page);
        }
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
        idle.await(page, () -> entries.getVolatile(page) == PRESENT || pages.read(page) == 0);
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
