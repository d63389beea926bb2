// SPDX-License-Identifier: GPL-2.0-only
package org.daxcheck.fault.entrylock.lockfree;

import org.daxcheck.api.EntryLockSettings;
import org.daxcheck.claim.Finding.Kind;
import org.daxcheck.fault.SeededBug;
import org.daxcheck.kernel.KernelFunction;
import org.daxcheck.port.entrylock.lockfree.LockFreeEntries;
import org.daxcheck.port.entrylock.lockfree.Range;

/** A waiter goes to sleep as soon as it stands in the queue, without a second look at the word: it may have been unlocked
 * meanwhile, and whoever unlocks it later is not told that anybody sleeps. I3 is broken. */
@SeededBug(what = "no second look at the word between enqueueing and sleeping", expect = Kind.LOST_WAKEUP)
public final class SleepWithoutMark extends LockFreeEntries {

    /** An empty tree. */
    public SleepWithoutMark(EntryLockSettings settings) {
        super(settings);
    }

    @Override
    @KernelFunction("prepare_to_wait_exclusive")
    protected boolean prepareToWait(Range range, int position) {
        return true;
    }
}
