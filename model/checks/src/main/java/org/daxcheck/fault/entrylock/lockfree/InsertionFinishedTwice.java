// SPDX-License-Identifier: GPL-2.0-only
package org.daxcheck.fault.entrylock.lockfree;

import org.daxcheck.api.EntryLockSettings;
import org.daxcheck.claim.Finding.Kind;
import org.daxcheck.fault.SeededBug;
import org.daxcheck.kernel.KernelFunction;
import org.daxcheck.port.entrylock.lockfree.LockFreeEntries;
import org.daxcheck.port.entrylock.lockfree.Range;
import org.daxcheck.port.entrylock.lockfree.TreeWord;

/** A helper takes a vacant page for a pending insertion without asking whether it is still pending. The entry may have come and
 * gone: the helper then makes one that nobody asked for, locked by nobody. I2 is broken. */
@SeededBug(what = "a helper repeats an insertion that is done", expect = Kind.SAFETY)
public final class InsertionFinishedTwice extends LockFreeEntries {

    /** An empty tree. */
    public InsertionFinishedTwice(EntryLockSettings settings) {
        super(settings);
    }

    @Override
    @KernelFunction("__radix_tree_insert")
    protected void finishInsert(Range range, long inserting) {
        install(range, inserting, range.get(range.pte(TreeWord.number(inserting))));
    }
}
