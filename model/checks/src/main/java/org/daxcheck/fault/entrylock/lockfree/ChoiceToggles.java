// SPDX-License-Identifier: GPL-2.0-only
package org.daxcheck.fault.entrylock.lockfree;

import org.daxcheck.api.EntryLockSettings;
import org.daxcheck.api.EntryWord;
import org.daxcheck.claim.Finding.Kind;
import org.daxcheck.fault.SeededBug;
import org.daxcheck.kernel.KernelFunction;
import org.daxcheck.port.entrylock.lockfree.LockFreeEntries;
import org.daxcheck.port.entrylock.lockfree.Range;
import org.daxcheck.port.entrylock.lockfree.TreeWord;

/** What is dirty and chosen is given up by the next choice, so that others can hold up a put as often as they choose (I5). */
@SeededBug(what = "a choice changes the word every time", expect = Kind.SAFETY)
public final class ChoiceToggles extends LockFreeEntries {

    /** An empty tree. */
    public ChoiceToggles(EntryLockSettings settings) {
        super(settings);
    }

    @Override
    @KernelFunction("radix_tree_iter_tag_set")
    protected long tag(Range range, int position) {
        long word = range.get(position);
        if (EntryWord.isEntry(word) && (word & TreeWord.DIRTY) != 0) {
            range.cas(position, word, word ^ TreeWord.TOWRITE);
        }
        return word;
    }
}
