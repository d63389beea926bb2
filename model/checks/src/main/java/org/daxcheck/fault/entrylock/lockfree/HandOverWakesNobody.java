// SPDX-License-Identifier: GPL-2.0-only
package org.daxcheck.fault.entrylock.lockfree;

import org.daxcheck.api.EntryLockSettings;
import org.daxcheck.claim.Finding.Kind;
import org.daxcheck.fault.SeededBug;
import org.daxcheck.kernel.KernelFunction;
import org.daxcheck.port.entrylock.lockfree.LockFreeEntries;
import org.daxcheck.port.entrylock.lockfree.Range;

/** An entry that gives way to a page or to a smaller entry leaves its sleepers behind: nobody will unlock what they sleep
 * on. I4 is broken. */
@SeededBug(what = "an entry that is replaced leaves its sleepers asleep", expect = Kind.LOST_WAKEUP)
public final class HandOverWakesNobody extends LockFreeEntries {

    /** An empty tree. */
    public HandOverWakesNobody(EntryLockSettings settings) {
        super(settings);
    }

    @Override
    @KernelFunction("dax_wake_mapping_entry_waiter")
    protected void handOver(Range range, long index, int position, long before) {}
}
