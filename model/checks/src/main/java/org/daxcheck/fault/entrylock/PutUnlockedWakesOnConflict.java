// SPDX-License-Identifier: GPL-2.0-only
package org.daxcheck.fault.entrylock;

import org.daxcheck.api.EntryLockSettings;
import org.daxcheck.claim.Finding;
import org.daxcheck.fault.HistoricalBug;
import org.daxcheck.kernel.KernelFunction;
import org.daxcheck.port.entrylock.xarray.WakeMode;
import org.daxcheck.port.entrylock.xarray.XarrayEntries;
import org.daxcheck.port.entrylock.xarray.Xas;

/** Who was woken and does not lock wakes the next only for a conflict, the one thing for which nobody waits. */
@HistoricalBug(
        fix = "dax: Fix missed wakeup in put_unlocked_entry()",
        posted = "2019-07-29",
        expect = Finding.Kind.LOST_WAKEUP)
public final class PutUnlockedWakesOnConflict extends XarrayEntries {

    /** An empty file. */
    public PutUnlockedWakesOnConflict(EntryLockSettings settings) {
        super(settings);
    }

    @Override
    @KernelFunction("put_unlocked_entry")
    protected void putUnlockedEntry(Xas xas, long entry, WakeMode mode) {
        if (Xas.isConflict(entry)) {
            wakeEntry(xas, entry, mode);
        }
    }
}
