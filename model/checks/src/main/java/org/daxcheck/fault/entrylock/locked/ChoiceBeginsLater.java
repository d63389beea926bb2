// SPDX-License-Identifier: GPL-2.0-only
package org.daxcheck.fault.entrylock.locked;

import org.daxcheck.api.EntryLockSettings;
import org.daxcheck.claim.Finding.Kind;
import org.daxcheck.fault.SeededBug;
import org.daxcheck.kernel.KernelFunction;
import org.daxcheck.port.entrylock.locked.RepairedEntries;

/** What is dirty is chosen from the index behind the first of the range on. */
@SeededBug(what = "the first index of a range is not chosen for writeback", expect = Kind.NOT_LINEARIZABLE)
public final class ChoiceBeginsLater extends RepairedEntries {

    /** An empty file. */
    public ChoiceBeginsLater(EntryLockSettings settings) {
        super(settings);
    }

    @Override
    @KernelFunction("radix_tree_range_tag_if_tagged")
    protected long firstToChoose(long first) {
        return first + 1;
    }
}
