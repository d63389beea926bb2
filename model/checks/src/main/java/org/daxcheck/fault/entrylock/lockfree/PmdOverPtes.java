// SPDX-License-Identifier: GPL-2.0-only
package org.daxcheck.fault.entrylock.lockfree;

import org.daxcheck.api.EntryLockSettings;
import org.daxcheck.claim.Finding.Kind;
import org.daxcheck.fault.SeededBug;
import org.daxcheck.kernel.KernelFunction;
import org.daxcheck.port.entrylock.lockfree.LockFreeEntries;
import org.daxcheck.port.entrylock.lockfree.Range;

/** A PMD entry is put into a range without a look at the pages of the range. I1 is broken. */
@SeededBug(what = "a PMD entry is put over PTE entries", expect = Kind.NOT_LINEARIZABLE)
public final class PmdOverPtes extends LockFreeEntries {

    /** An empty tree. */
    public PmdOverPtes(EntryLockSettings settings) {
        super(settings);
    }

    @Override
    @KernelFunction("__radix_tree_create")
    protected boolean holdsPte(Range range) {
        return false;
    }
}
