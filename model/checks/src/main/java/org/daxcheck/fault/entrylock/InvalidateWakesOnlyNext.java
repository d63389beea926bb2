// SPDX-License-Identifier: GPL-2.0-only
package org.daxcheck.fault.entrylock;

import org.daxcheck.api.EntryLockSettings;
import org.daxcheck.claim.Finding;
import org.daxcheck.fault.HistoricalBug;
import org.daxcheck.kernel.KernelFunction;
import org.daxcheck.port.entrylock.locked.RepairedEntries;

/** Of several who wait for a deleted entry only the first is woken; it may find nothing, and then wakes nobody. */
@HistoricalBug(
        fix = "dax: Wake up all waiters after invalidating dax entry",
        posted = "2021-04-28",
        expect = Finding.Kind.LOST_WAKEUP)
public final class InvalidateWakesOnlyNext extends RepairedEntries {

    /** An empty file. */
    public InvalidateWakesOnlyNext(EntryLockSettings settings) {
        super(settings);
    }

    @Override
    @KernelFunction("put_unlocked_mapping_entry")
    protected void putInvalidated(long index, long entry) {
        putUnlockedMappingEntry(index, entry);
    }
}
