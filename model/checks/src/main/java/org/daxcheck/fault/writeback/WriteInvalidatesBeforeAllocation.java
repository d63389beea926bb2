// SPDX-License-Identifier: GPL-2.0-only
package org.daxcheck.fault.writeback;

import org.daxcheck.api.EntrySize;
import org.daxcheck.claim.Finding;
import org.daxcheck.fault.HistoricalBug;
import org.daxcheck.kernel.KernelFunction;
import org.daxcheck.port.file.Iomap;
import org.daxcheck.port.file.RepairedFile;

/** A write invalidates the range first, and then allocates its block. */
@HistoricalBug(
        fix = "dax: Avoid page invalidation races and unnecessary radix tree traversals",
        posted = "2016-12",
        expect = Finding.Kind.SAFETY)
public final class WriteInvalidatesBeforeAllocation extends RepairedFile {

    /** Fresh, for checking. */
    public WriteInvalidatesBeforeAllocation() {}

    @Override
    @KernelFunction("dax_iomap_actor")
    protected Iomap lookUpToWrite(int index) {
        invalidate(index, index);
        return iomapBegin(index, EntrySize.PTE, true);
    }
}
