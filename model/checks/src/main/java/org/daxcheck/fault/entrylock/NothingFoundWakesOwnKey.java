// SPDX-License-Identifier: GPL-2.0-only
package org.daxcheck.fault.entrylock;

import org.daxcheck.api.EntryLockSettings;
import org.daxcheck.api.EntryWord;
import org.daxcheck.claim.Finding;
import org.daxcheck.fault.HistoricalBug;
import org.daxcheck.kernel.KernelFunction;
import org.daxcheck.port.entrylock.locked.LockedEntries;

/** Who is woken and finds nothing wakes the next under the key of its own index, although both may have waited for a PMD entry, under the key of its start: the first form of the fix, which was refused. */
@HistoricalBug(
        fix = "dax: Wake up all waiters after invalidating dax entry",
        posted = "2021-04-16",
        expect = Finding.Kind.LOST_WAKEUP)
public final class NothingFoundWakesOwnKey extends LockedEntries {

    /** An empty file. */
    public NothingFoundWakesOwnKey(EntryLockSettings settings) {
        super(settings);
    }

    @Override
    @KernelFunction("put_unlocked_mapping_entry")
    protected void putUnlockedMappingEntry(long index, long entry) {
        if (!EntryWord.isPage(entry)) {
            wakeMappingEntryWaiter(index, entry, false);
        }
    }
}
