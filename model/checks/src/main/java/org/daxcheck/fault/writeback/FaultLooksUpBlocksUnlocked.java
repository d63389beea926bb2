// SPDX-License-Identifier: GPL-2.0-only
package org.daxcheck.fault.writeback;

import org.daxcheck.api.EntrySize;
import org.daxcheck.claim.Finding;
import org.daxcheck.fault.HistoricalBug;
import org.daxcheck.kernel.KernelFunction;
import org.daxcheck.port.file.Iomap;
import org.daxcheck.port.file.PageTable;
import org.daxcheck.port.file.RepairedFile;

/** A fault looks up the block before it has locked the entry, and maps what is no longer true. */
@HistoricalBug(
        fix = "dax: fix data corruption when fault races with write",
        posted = "2017-05",
        expect = Finding.Kind.SAFETY)
public final class FaultLooksUpBlocksUnlocked extends RepairedFile {

    /** Fresh, for checking. */
    public FaultLooksUpBlocksUnlocked() {}

    @Override
    @KernelFunction("dax_iomap_pte_fault")
    protected Ground lockAndLookUpPage(PageTable mm, int index, boolean write) {
        Iomap iomap = iomapBegin(index, EntrySize.PTE, write);
        long held = grabMappingEntry(index, EntrySize.PTE);
        return new Ground(held, canGoOn(mm, held, EntrySize.PTE) ? iomap : Iomap.NOT_ASKED);
    }
}
