// SPDX-License-Identifier: GPL-2.0-only
package org.daxcheck.fault.entrylock.lockfree;

import org.daxcheck.api.EntryLockSettings;
import org.daxcheck.claim.Finding.Kind;
import org.daxcheck.fault.SeededBug;
import org.daxcheck.kernel.KernelFunction;
import org.daxcheck.port.entrylock.lockfree.LockFreeEntries;
import org.daxcheck.port.entrylock.lockfree.Range;

/** The unlocker looks for sleepers first and clears the bits afterwards: a mark that is set in between is wiped off unread. */
@SeededBug(what = "the look for sleepers and the unlock are two steps", expect = Kind.LOST_WAKEUP)
public final class UnlockInTwoSteps extends LockFreeEntries {

    /** An empty tree. */
    public UnlockInTwoSteps(EntryLockSettings settings) {
        super(settings);
    }

    @Override
    @KernelFunction("unlock_slot")
    protected long unlockSlot(Range range, int position, long tags) {
        long seen = range.get(position);
        super.unlockSlot(range, position, tags);
        return seen;
    }
}
