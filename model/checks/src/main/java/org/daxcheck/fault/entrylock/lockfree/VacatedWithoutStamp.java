// SPDX-License-Identifier: GPL-2.0-only
package org.daxcheck.fault.entrylock.lockfree;

import org.daxcheck.api.EntryLockSettings;
import org.daxcheck.claim.Finding.Kind;
import org.daxcheck.fault.SeededBug;
import org.daxcheck.kernel.KernelFunction;
import org.daxcheck.port.entrylock.lockfree.LockFreeEntries;
import org.daxcheck.port.entrylock.lockfree.Range;
import org.daxcheck.port.entrylock.lockfree.TreeWord;

/** A page becomes vacant with the same word each time, so that a late helper cannot tell one vacancy from the next. I2 is
 * broken. */
@SeededBug(what = "the words of two vacancies are the same", expect = Kind.SAFETY)
public final class VacatedWithoutStamp extends LockFreeEntries {

    /** An empty tree. */
    public VacatedWithoutStamp(EntryLockSettings settings) {
        super(settings);
    }

    @Override
    @KernelFunction("radix_tree_delete")
    protected boolean vacate(Range range, int position, long word) {
        return range.cas(position, word, TreeWord.vacant(0));
    }
}
