// SPDX-License-Identifier: GPL-2.0-only
package org.daxcheck.fault.entrylock;

import org.daxcheck.api.EntryLockSettings;
import org.daxcheck.api.EntrySize;
import org.daxcheck.api.EntryWord;
import org.daxcheck.claim.Finding;
import org.daxcheck.fault.HistoricalBug;
import org.daxcheck.kernel.KernelFunction;
import org.daxcheck.port.entrylock.xarray.XarrayEntries;
import org.daxcheck.port.entrylock.xarray.Xas;

/** A PMD request takes an empty range for a conflict, since nothing is smaller than a PMD. */
@HistoricalBug(
        fix = "fs/dax: Fix pmd vs pte conflict detection",
        posted = "2019-10",
        expect = Finding.Kind.NOT_LINEARIZABLE)
public final class NothingTakenForConflict extends XarrayEntries {

    /** An empty file. */
    public NothingTakenForConflict(EntryLockSettings settings) {
        super(settings);
    }

    @Override
    @KernelFunction("get_unlocked_entry")
    protected long getUnlockedEntry(Xas xas, EntrySize order) {
        long entry = super.getUnlockedEntry(xas, order);
        return entry == EntryWord.NONE && order == EntrySize.PMD ? Xas.CONFLICT : entry;
    }
}
