// SPDX-License-Identifier: GPL-2.0-only
package org.daxcheck.fault.entrylock.lockfree;

import org.daxcheck.api.EntryLockSettings;
import org.daxcheck.claim.Finding.Kind;
import org.daxcheck.fault.SeededBug;
import org.daxcheck.kernel.KernelFunction;
import org.daxcheck.port.entrylock.lockfree.LockFreeEntries;
import org.daxcheck.port.entrylock.lockfree.Range;
import org.daxcheck.port.entrylock.lockfree.TreeWord;

/** Who inserts waits until nobody holds another page of the range. */
@SeededBug(what = "an insertion waits for the holders of other pages", expect = Kind.DEADLOCK)
public final class InsertionAwaitsNeighbours extends LockFreeEntries {

    /** An empty tree. */
    public InsertionAwaitsNeighbours(EntryLockSettings settings) {
        super(settings);
    }

    @Override
    @KernelFunction("__radix_tree_insert")
    protected long insertPte(Range range, long index, long pmd, long vacant) {
        for (int number = 0; number < range.pages(); number++) {
            while (TreeWord.isLocked(range.get(range.pte(number)))) {
                Thread.onSpinWait();
            }
        }
        return super.insertPte(range, index, pmd, vacant);
    }
}
