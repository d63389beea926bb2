// SPDX-License-Identifier: GPL-2.0-only
package org.daxcheck.fault.writeback;

import org.daxcheck.claim.Finding;
import org.daxcheck.fault.HistoricalBug;
import org.daxcheck.kernel.KernelFunction;
import org.daxcheck.port.file.RepairedFile;

/** Behind an entry that was found by its last index comes the index after its first, and so the same entry. */
@HistoricalBug(
        fix = "filesystem-dax: Fix dax_layout_busy_page() livelock",
        posted = "2018-10",
        expect = Finding.Kind.LIVELOCK)
public final class InvalidationStepsIntoPmd extends RepairedFile {

    /** Fresh, for checking. */
    public InvalidationStepsIntoPmd() {}

    @Override
    @KernelFunction("invalidate_inode_pages2_range")
    protected int nextIndex(int head, int pages) {
        return head + 1;
    }
}
