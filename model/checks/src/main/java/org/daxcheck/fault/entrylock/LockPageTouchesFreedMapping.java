// SPDX-License-Identifier: GPL-2.0-only
package org.daxcheck.fault.entrylock;

import org.daxcheck.api.EntryLockSettings;
import org.daxcheck.claim.Finding;
import org.daxcheck.fault.HistoricalBug;
import org.daxcheck.kernel.KernelFunction;
import org.daxcheck.port.entrylock.xarray.XarrayEntries;
import org.daxcheck.port.entrylock.xarray.XarrayPages;
import org.daxcheck.port.entrylock.xarray.Xas;

/** After the sleep the lock of the array is taken once more, although the file may be gone. */
@HistoricalBug(fix = "dax: Don't access a freed inode", posted = "2018-11", expect = Finding.Kind.USE_AFTER_FREE)
public final class LockPageTouchesFreedMapping extends XarrayPages {

    /** Two empty files. */
    public LockPageTouchesFreedMapping(EntryLockSettings settings) {
        super(settings);
    }

    @Override
    @KernelFunction("wait_entry_unlocked")
    protected void waitEntryUnlocked(XarrayEntries file, Xas xas, long entry) {
        super.waitEntryUnlocked(file, xas, entry);
        xas.lock();
        xas.unlock();
    }
}
