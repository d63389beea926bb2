// SPDX-License-Identifier: GPL-2.0-only
package org.daxcheck.fault.writeback;

import org.daxcheck.claim.Finding;
import org.daxcheck.fault.HistoricalBug;
import org.daxcheck.kernel.KernelFunction;
import org.daxcheck.port.file.PageTable;
import org.daxcheck.port.file.RepairedFile;

/** What the page table was before the fault waited for the entry is taken for what it is. */
@HistoricalBug(
        fix = "dax: fix race between colliding PMD & PTE entries",
        posted = "2017-05",
        expect = Finding.Kind.SAFETY)
public final class PteFaultTrustsEarlierPmd extends RepairedFile {

    /** Fresh, for checking. */
    public PteFaultTrustsEarlierPmd() {}

    @Override
    @KernelFunction("pmd_devmap")
    protected boolean pmdDevmap(PageTable mm) {
        return false;
    }
}
