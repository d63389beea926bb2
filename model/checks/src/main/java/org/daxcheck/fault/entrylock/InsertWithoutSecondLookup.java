// SPDX-License-Identifier: GPL-2.0-only
package org.daxcheck.fault.entrylock;

import org.daxcheck.api.EntryLockSettings;
import org.daxcheck.api.EntryWord;
import org.daxcheck.claim.Finding;
import org.daxcheck.fault.HistoricalBug;
import org.daxcheck.kernel.KernelFunction;
import org.daxcheck.port.entrylock.locked.RepairedEntries;

/** A fault that let go of the lock to set memory aside does not look again, and takes the entry of another for a collision. */
@HistoricalBug(fix = "dax: fix radix tree insertion race", posted = "2017-04", expect = Finding.Kind.NOT_LINEARIZABLE)
public final class InsertWithoutSecondLookup extends RepairedEntries {

    /** An empty file. */
    public InsertWithoutSecondLookup(EntryLockSettings settings) {
        super(settings);
    }

    @Override
    @KernelFunction("grab_mapping_entry")
    protected long lookupAgain(long index) {
        return EntryWord.NONE;
    }
}
