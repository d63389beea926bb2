// SPDX-License-Identifier: GPL-2.0-only
package org.daxcheck.fault.entrylock.lockfree;

import org.daxcheck.api.EntryLockSettings;
import org.daxcheck.claim.Finding.Kind;
import org.daxcheck.fault.SeededBug;
import org.daxcheck.kernel.KernelFunction;
import org.daxcheck.port.entrylock.lockfree.LockFreeEntries;
import org.daxcheck.port.entrylock.lockfree.Range;

/** Who meets an insertion that is not finished waits for whoever began it, instead of finishing it. */
@SeededBug(what = "an insertion is waited for", expect = Kind.DEADLOCK)
public final class InsertionAwaited extends LockFreeEntries {

    /** An empty tree. */
    public InsertionAwaited(EntryLockSettings settings) {
        super(settings);
    }

    @Override
    @KernelFunction("__radix_tree_insert")
    protected void finishInsert(Range range, long inserting) {
        while (range.get(Range.PMD) == inserting) {
            Thread.onSpinWait();
        }
    }
}
