// SPDX-License-Identifier: GPL-2.0-only
package org.daxcheck.fault.entrylock.lockfree;

import org.daxcheck.api.EntryLockSettings;
import org.daxcheck.claim.Finding.Kind;
import org.daxcheck.fault.SeededBug;
import org.daxcheck.kernel.KernelFunction;
import org.daxcheck.port.entrylock.lockfree.LockFreeEntries;
import org.daxcheck.port.entrylock.lockfree.Range;
import org.daxcheck.port.entrylock.lockfree.TreeWord;

/** Who chooses what to write back waits for whoever holds an entry, instead of tagging it as it is. */
@SeededBug(what = "a choice waits for the holder", expect = Kind.DEADLOCK)
public final class ChoiceAwaitsHolder extends LockFreeEntries {

    /** An empty tree. */
    public ChoiceAwaitsHolder(EntryLockSettings settings) {
        super(settings);
    }

    @Override
    @KernelFunction("radix_tree_iter_tag_set")
    protected long tag(Range range, int position) {
        while (TreeWord.isLocked(range.get(position))) {
            Thread.onSpinWait();
        }
        return super.tag(range, position);
    }
}
