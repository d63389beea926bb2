// SPDX-License-Identifier: GPL-2.0-only
package org.daxcheck.fault.writeback;

import org.daxcheck.claim.Finding;
import org.daxcheck.fault.HistoricalBug;
import org.daxcheck.kernel.KernelFunction;
import org.daxcheck.port.file.PageTable;
import org.daxcheck.port.file.RepairedFile;

/** What the page table was before the fault on a range waited for the entry is taken for what it is. */
@HistoricalBug(
        fix = "dax: fix race between colliding PMD & PTE entries",
        posted = "2017-05",
        expect = Finding.Kind.SAFETY)
public final class PmdFaultTrustsEarlierPmd extends RepairedFile {

    /** Fresh, for checking. */
    public PmdFaultTrustsEarlierPmd() {}

    @Override
    @KernelFunction("pmd_none")
    protected boolean pmdIsTable(PageTable mm) {
        return false;
    }
}
