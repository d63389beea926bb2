// SPDX-License-Identifier: GPL-2.0-only
package org.daxcheck.fault.entrylock;

import org.daxcheck.api.EntryLockSettings;
import org.daxcheck.claim.Finding.Kind;
import org.daxcheck.fault.SeededBug;
import org.daxcheck.kernel.KernelFunction;
import org.daxcheck.port.entrylock.locked.RepairedEntries;

/**
 * Of several who wait for a PMD entry that a PTE entry replaces only the first is woken. A put of the first page wakes one
 * more, for its key is that of the PMD; a put of another page wakes under its own key, and whoever is left sleeps for ever.
 */
@SeededBug(what = "a split wakes one of those who wait for the PMD entry, whose key is gone", expect = Kind.LOST_WAKEUP)
public final class DowngradeWakesOnlyNext extends RepairedEntries {

    /** An empty file. */
    public DowngradeWakesOnlyNext(EntryLockSettings settings) {
        super(settings);
    }

    @Override
    @KernelFunction("grab_mapping_entry")
    protected void wakeDowngraded(long index, long entry) {
        wakeMappingEntryWaiter(index, entry, false);
    }
}
