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
    @KernelFunction("dax_iomap_fault")
    protected Ground lockAndLookUp(PageTable mm, int index, EntrySize size, boolean write) {
        if (size == EntrySize.PTE) {
            return super.lockAndLookUp(mm, index, size, write);
        }
        Iomap iomap = iomapBegin(index, size, write);
        long held = grabMappingEntry(index, size);
        return new Ground(held, canGoOn(mm, held, size) ? iomap : Iomap.NOT_ASKED);
    }
}
