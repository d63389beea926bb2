// SPDX-License-Identifier: GPL-2.0-only
package org.daxcheck.fault.entrylock;

import org.daxcheck.api.EntryLockSettings;
import org.daxcheck.claim.Finding;
import org.daxcheck.fault.HistoricalBug;
import org.daxcheck.kernel.KernelFunction;
import org.daxcheck.kernel.sync.WaitQueue;
import org.daxcheck.kernel.sync.Waiter;
import org.daxcheck.port.entrylock.xarray.WakeMode;
import org.daxcheck.port.entrylock.xarray.XarrayPages;

/**
 * Who comes from a page uses a wake-up up, and passes none on when it finds that the page belongs to no file any more. Of
 * its time are deletions that wake one waiter.
 */
@HistoricalBug(
        fix = "dax: Avoid losing wakeup in dax_lock_mapping_entry",
        posted = "2018-11",
        expect = Finding.Kind.LOST_WAKEUP)
public final class LockPageWaitsExclusively extends XarrayPages {

    /** Two empty files. */
    public LockPageWaitsExclusively(EntryLockSettings settings) {
        super(settings, WakeMode.WAKE_NEXT);
    }

    @Override
    @KernelFunction("prepare_to_wait")
    protected void prepareToWait(WaitQueue queue, Waiter waiter) {
        queue.prepareToWaitExclusive(waiter);
    }
}
