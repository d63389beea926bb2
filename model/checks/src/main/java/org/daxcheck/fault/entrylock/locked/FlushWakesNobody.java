// SPDX-License-Identifier: GPL-2.0-only
package org.daxcheck.fault.entrylock.locked;

import org.daxcheck.api.EntryLockSettings;
import org.daxcheck.claim.Finding.Kind;
import org.daxcheck.fault.SeededBug;
import org.daxcheck.kernel.KernelFunction;
import org.daxcheck.port.entrylock.Entry;
import org.daxcheck.port.entrylock.locked.RepairedEntries;

/** Who has flushed an entry unlocks it and wakes nobody. */
@SeededBug(what = "a flush is over and nobody is woken", expect = Kind.LOST_WAKEUP)
public final class FlushWakesNobody extends RepairedEntries {

    /** An empty file. */
    public FlushWakesNobody(EntryLockSettings settings) {
        super(settings);
    }

    @Override
    @KernelFunction("put_locked_mapping_entry")
    protected void putFlushed(long index, @Entry long locked) {
        unlockInTree(index);
    }
}
