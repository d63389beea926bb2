// SPDX-License-Identifier: GPL-2.0-only
package org.daxcheck.port.entrylock.xarray;

import java.util.List;
import java.util.stream.IntStream;
import org.daxcheck.api.EntryLock;
import org.daxcheck.api.EntryLockSettings;
import org.daxcheck.api.EntryWord;
import org.daxcheck.api.LayoutEntries;
import org.daxcheck.kernel.KernelBug;
import org.daxcheck.kernel.KernelFunction;
import org.daxcheck.kernel.data.ZoneDevicePage;
import org.daxcheck.kernel.sync.WaitQueue;
import org.daxcheck.kernel.sync.Waiter;

/**
 * The scan for pages that are busy: {@code dax_layout_busy_page_range}, Linux 6.15 with the repair of May 2025, over a file on a
 * device of 16 pages. Any thread may call any method.
 *
 * <p>An idle page has one reference. A scan that meets a locked entry waits for that entry and no other, and looks at the same index
 * again: a pin may stand behind the lock (<b>X5</b>).
 */
public class XarrayLayout implements LayoutEntries {

    private static final int PAGES = 16;
    private static final int IDLE = 1;

    private final List<ZoneDevicePage> pages =
            IntStream.range(0, PAGES).mapToObj(ZoneDevicePage::new).toList();
    private final XarrayEntries file;

    /** An empty file, for checking. */
    public XarrayLayout() {
        this.file = new XarrayEntries(EntryLockSettings.checking());
        pages.forEach(page -> page.init(IDLE));
    }

    @Override
    public final EntryLock mapping() {
        return file;
    }

    @Override
    @KernelFunction("get_user_pages")
    public final void pin(long index) {
        page(file.lookup(index)).get();
    }

    @Override
    @KernelFunction("put_page")
    public final void unpin(long index) {
        page(file.lookup(index)).put();
    }

    private ZoneDevicePage page(long entry) {
        return pages.get((int) EntryWord.sector(entry));
    }

    @Override
    @KernelFunction("ext4_punch_hole")
    public final boolean punch(long first, long last) {
        if (daxLayoutBusyPageRange(first, last)) {
            return false;
        }
        for (long index = first; index <= last; index++) {
            KernelBug.bugOn(
                    isBusy(file.lookup(index)), "the block at index " + index + " is freed while its page is pinned");
            file.delete(index);
        }
        return true;
    }

    /** Whether a page of a range is busy. */
    @KernelFunction("dax_layout_busy_page_range")
    private boolean daxLayoutBusyPageRange(long first, long last) {
        XasWalk walk = new XasWalk(file.mapping, first, last);
        boolean busy = false;
        file.mapping.lock();
        for (long entry = walk.find(); entry != EntryWord.NONE && !busy; entry = walk.find()) {
            long unlocked = EntryWord.isLocked(entry) ? waitEntryUnlockedExclusive(walk, entry) : entry;
            busy = isBusy(unlocked);
            file.putUnlockedEntry(walk.here(), unlocked, WakeMode.WAKE_NEXT);
            walk.pass(unlocked);
        }
        file.mapping.unlock();
        return busy;
    }

    /** Whether an entry maps a page that is busy. */
    @KernelFunction("dax_busy_page")
    private boolean isBusy(long entry) {
        boolean block = EntryWord.isEntry(entry) && !EntryWord.isEmpty(entry) && !EntryWord.isZero(entry);
        return block && page(entry).count() > IDLE;
    }

    /** Waits until the entry at the cursor is unlocked; returns it, or what stands there by then. Called and returns with the lock held. */
    @KernelFunction("wait_entry_unlocked_exclusive")
    protected long waitEntryUnlockedExclusive(XasWalk walk, long entry) {
        Waiter waiter = new Waiter(Waiter.SAME_KEY, 0);
        long found = entry;
        while (EntryWord.isLocked(found)) {
            Xas here = walk.here();
            WaitQueue queue = file.entryWaitqueue(here, found);
            waiter.setKey(file.mapping, file.waitKey(here, found));
            queue.prepareToWaitExclusive(waiter);
            xasReset(walk);
            file.mapping.unlock();
            queue.schedule(waiter);
            queue.finishWait(waiter);
            file.mapping.lock();
            found = walk.load();
        }
        return found;
    }

    /** Makes the cursor look up anew, from the top of the array, where it stands. */
    @KernelFunction("xas_reset")
    protected void xasReset(XasWalk walk) {
        walk.moveTo(walk.index());
    }
}
