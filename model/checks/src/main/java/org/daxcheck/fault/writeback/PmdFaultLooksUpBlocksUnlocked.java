// SPDX-License-Identifier: GPL-2.0-only
package org.daxcheck.fault.writeback;

import org.daxcheck.api.EntrySize;
import org.daxcheck.claim.Finding;
import org.daxcheck.fault.HistoricalBug;
import org.daxcheck.kernel.KernelFunction;
import org.daxcheck.port.file.Iomap;
import org.daxcheck.port.file.PageTable;
import org.daxcheck.port.file.RepairedFile;

/** A fault on a whole range looks up the blocks before it has locked the entry. */
@HistoricalBug(
        fix = "dax: fix PMD data corruption when fault races with write",
        posted = "2017-05",
        expect = Finding.Kind.SAFETY)
public final class PmdFaultLooksUpBlocksUnlocked extends RepairedFile {

    /** Fresh, for checking. */
    public PmdFaultLooksUpBlocksUnlocked() {}

    @Override
    @KernelFunction("dax_iomap_pmd_fault")
    protected Ground lockAndLookUpRange(PageTable mm, boolean write) {
        Iomap iomap = iomapBegin(0, EntrySize.PMD, write);
        long held = grabMappingEntry(0, EntrySize.PMD);
        return new Ground(held, canGoOn(mm, held, EntrySize.PMD) ? iomap : Iomap.NOT_ASKED);
    }
}
