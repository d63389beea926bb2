// SPDX-License-Identifier: GPL-2.0-only
package org.daxcheck.fault.entrylock;

import org.daxcheck.api.EntryLockSettings;
import org.daxcheck.claim.Finding;
import org.daxcheck.fault.HistoricalBug;
import org.daxcheck.kernel.KernelFunction;
import org.daxcheck.kernel.data.Page;
import org.daxcheck.port.entrylock.locked.RepairedEntries;

/** A fault takes a hole page for its own although another holds it, so a read maps the page that a write is just replacing. */
@HistoricalBug(fix = "dax: New fault locking", posted = "2016-05", expect = Finding.Kind.SAFETY)
public final class FaultsShareHolePage extends RepairedEntries {

    /** An empty file. */
    public FaultsShareHolePage(EntryLockSettings settings) {
        super(settings);
    }

    @Override
    @KernelFunction("lock_page")
    protected void lockPage(Page page) {
        page.tryLock();
    }
}
