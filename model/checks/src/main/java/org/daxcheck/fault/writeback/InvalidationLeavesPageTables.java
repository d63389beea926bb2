// SPDX-License-Identifier: GPL-2.0-only
package org.daxcheck.fault.writeback;

import org.daxcheck.claim.Finding;
import org.daxcheck.fault.HistoricalBug;
import org.daxcheck.kernel.KernelFunction;
import org.daxcheck.port.file.RepairedFile;

/** What was invalidated stays in the page tables. */
@HistoricalBug(
        fix = "mm: fix data corruption due to stale mmap reads",
        posted = "2017-05",
        expect = Finding.Kind.NOT_LINEARIZABLE)
public final class InvalidationLeavesPageTables extends RepairedFile {

    /** Fresh, for checking. */
    public InvalidationLeavesPageTables() {}

    @Override
    @KernelFunction("invalidate_inode_pages2_range")
    protected void unmapInvalidated(int first, int last) {}
}
