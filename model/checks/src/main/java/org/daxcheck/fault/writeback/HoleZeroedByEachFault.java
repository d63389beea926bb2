// SPDX-License-Identifier: GPL-2.0-only
package org.daxcheck.fault.writeback;

import org.daxcheck.api.EntrySize;
import org.daxcheck.claim.Finding;
import org.daxcheck.fault.HistoricalBug;
import org.daxcheck.kernel.KernelFunction;
import org.daxcheck.port.file.Iomap;
import org.daxcheck.port.file.PageTable;
import org.daxcheck.port.file.RepairedFile;

/** Each write fault that found a hole zeroes the block that it has got, though another may have mapped it. */
@HistoricalBug(fix = "dax: New fault locking", posted = "2016-05", expect = Finding.Kind.NOT_LINEARIZABLE)
public final class HoleZeroedByEachFault extends RepairedFile {

    /** Fresh, for checking. */
    public HoleZeroedByEachFault() {}

    @Override
    @KernelFunction("dax_iomap_pte_fault")
    protected Ground lockAndLookUpPage(PageTable mm, int index, boolean write) {
        boolean hole = !iomapBegin(index, EntrySize.PTE, false).isMapped();
        Iomap iomap = iomapBegin(index, EntrySize.PTE, write);
        if (hole && iomap.isMapped()) {
            ext4IssueZeroout(iomap.block());
        }
        long held = grabMappingEntry(index, EntrySize.PTE);
        return new Ground(held, canGoOn(mm, held, EntrySize.PTE) ? iomap : Iomap.NOT_ASKED);
    }
}
