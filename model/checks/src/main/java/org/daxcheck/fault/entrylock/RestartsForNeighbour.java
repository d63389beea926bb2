// SPDX-License-Identifier: GPL-2.0-only
package org.daxcheck.fault.entrylock;

import org.daxcheck.api.EntryLockSettings;
import org.daxcheck.api.EntryWord;
import org.daxcheck.claim.Finding.Kind;
import org.daxcheck.fault.SeededBug;
import org.daxcheck.kernel.KernelFunction;
import org.daxcheck.port.entrylock.locked.RepairedEntries;

/**
 * The look after memory was set aside covers the whole PMD, the look that began the attempt its own index only: an entry at the other index
 * sends the fault back to a look that does not see it, for as long as the entry stays.
 */
@SeededBug(what = "a fault is restarted for an entry that its first look does not see", expect = Kind.LIVELOCK)
public final class RestartsForNeighbour extends RepairedEntries {

    /** An empty file. */
    public RestartsForNeighbour(EntryLockSettings settings) {
        super(settings);
    }

    @Override
    @KernelFunction("grab_mapping_entry")
    protected long lookupAgain(long index) {
        long own = super.lookupAgain(index);
        return own == EntryWord.NONE ? super.lookupAgain(index ^ 1) : own;
    }
}
