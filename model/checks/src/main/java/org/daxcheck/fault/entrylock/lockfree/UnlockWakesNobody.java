// SPDX-License-Identifier: GPL-2.0-only
package org.daxcheck.fault.entrylock.lockfree;

import org.daxcheck.api.EntryLockSettings;
import org.daxcheck.claim.Finding.Kind;
import org.daxcheck.fault.SeededBug;
import org.daxcheck.kernel.KernelFunction;
import org.daxcheck.port.entrylock.lockfree.LockFreeEntries;
import org.daxcheck.port.entrylock.lockfree.Range;

/** The lock bit and the mark of the sleepers are taken off together, but nobody is woken: I4 is broken. */
@SeededBug(what = "unlocking wakes nobody", expect = Kind.LOST_WAKEUP)
public final class UnlockWakesNobody extends LockFreeEntries {

    /** An empty tree. */
    public UnlockWakesNobody(EntryLockSettings settings) {
        super(settings);
    }

    @Override
    @KernelFunction("dax_unlock_mapping_entry")
    protected void unlockAndWake(Range range, long index, int position, long tags) {
        unlockSlot(range, position, tags);
    }
}
