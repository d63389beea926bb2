// SPDX-License-Identifier: GPL-2.0-only
package org.daxcheck.fault.entrylock;

import org.daxcheck.api.EntryLockSettings;
import org.daxcheck.claim.Finding;
import org.daxcheck.fault.HistoricalBug;
import org.daxcheck.kernel.KernelFunction;
import org.daxcheck.port.entrylock.xarray.XarrayEntries;
import org.daxcheck.port.entrylock.xarray.XarrayPages;
import org.daxcheck.port.entrylock.xarray.Xas;

/** After the sleep the lock of the array is taken again, and the search begins at its top with the lock held. */
@HistoricalBug(
        fix = "dax: Fix deadlock in dax_lock_mapping_entry()",
        posted = "2018-10",
        expect = Finding.Kind.DEADLOCK)
public final class LockPageRetriesLocked extends XarrayPages {

    /** Two empty files. */
    public LockPageRetriesLocked(EntryLockSettings settings) {
        super(settings);
    }

    @Override
    @KernelFunction("wait_entry_unlocked")
    protected void waitEntryUnlocked(XarrayEntries file, Xas xas, long entry) {
        super.waitEntryUnlocked(file, xas, entry);
        xas.lock();
    }
}
