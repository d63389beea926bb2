// SPDX-License-Identifier: GPL-2.0-only
package org.daxcheck.fault.entrylock;

import org.daxcheck.api.EntryLockSettings;
import org.daxcheck.claim.Finding;
import org.daxcheck.fault.HistoricalBug;
import org.daxcheck.kernel.KernelFunction;
import org.daxcheck.port.entrylock.locked.RepairedEntries;

/** Of several who wait for an entry that a hole page replaces only the first is woken; it takes the page lock, and that wakes nobody who waits for an entry. */
@HistoricalBug(fix = "dax: fix deadlock with DAX 4k holes", posted = "2017-01", expect = Finding.Kind.LOST_WAKEUP)
public final class HolePageWakesOnlyNext extends RepairedEntries {

    /** An empty file. */
    public HolePageWakesOnlyNext(EntryLockSettings settings) {
        super(settings);
    }

    @Override
    @KernelFunction("page_cache_tree_insert")
    protected void wakeReplacedByPage(long index, long entry) {
        wakeMappingEntryWaiter(index, entry, false);
    }
}
