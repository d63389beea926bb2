// SPDX-License-Identifier: GPL-2.0-only
package org.daxcheck.fault.entrylock;

import org.daxcheck.api.EntryLockSettings;
import org.daxcheck.api.EntrySize;
import org.daxcheck.api.EntryWord;
import org.daxcheck.claim.Finding;
import org.daxcheck.fault.HistoricalBug;
import org.daxcheck.kernel.KernelFunction;
import org.daxcheck.port.entrylock.xarray.WakeMode;
import org.daxcheck.port.entrylock.xarray.XarrayEntries;
import org.daxcheck.port.entrylock.xarray.Xas;

/**
 * A PMD request waits for a smaller entry before it gives up, under a key made from its own index and not from the index
 * at which the entry stands.
 */
@HistoricalBug(fix = "dax: Fix missed wakeup with PMD faults", posted = "2019-07", expect = Finding.Kind.LOST_WAKEUP)
public final class PmdFaultWaitsForPte extends XarrayEntries {

    /** An empty file. */
    public PmdFaultWaitsForPte(EntryLockSettings settings) {
        super(settings);
    }

    @Override
    @KernelFunction("get_unlocked_entry")
    protected long getUnlockedEntry(Xas xas, EntrySize order) {
        long entry = super.getUnlockedEntry(xas, EntrySize.PTE);
        if (entry == EntryWord.NONE || order == EntrySize.PTE || EntryWord.isPmd(entry)) {
            return entry;
        }
        putUnlockedEntry(xas, entry, WakeMode.WAKE_NEXT);
        return Xas.CONFLICT;
    }
}
