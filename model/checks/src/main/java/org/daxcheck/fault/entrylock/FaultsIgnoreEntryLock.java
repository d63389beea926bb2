// SPDX-License-Identifier: GPL-2.0-only
package org.daxcheck.fault.entrylock;

import org.daxcheck.api.EntryLockSettings;
import org.daxcheck.claim.Finding;
import org.daxcheck.fault.HistoricalBug;
import org.daxcheck.kernel.KernelFunction;
import org.daxcheck.port.entrylock.locked.RepairedEntries;

/** Nobody respects the lock of an entry, so two faults prepare the same index at once, as before there was such a lock. */
@HistoricalBug(fix = "dax: New fault locking", posted = "2016-05", expect = Finding.Kind.SAFETY)
public final class FaultsIgnoreEntryLock extends RepairedEntries {

    /** An empty file. */
    public FaultsIgnoreEntryLock(EntryLockSettings settings) {
        super(settings);
    }

    @Override
    @KernelFunction("slot_locked")
    protected boolean slotLocked(long entry) {
        return false;
    }
}
