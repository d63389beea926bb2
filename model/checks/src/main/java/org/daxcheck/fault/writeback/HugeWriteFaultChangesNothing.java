// SPDX-License-Identifier: GPL-2.0-only
package org.daxcheck.fault.writeback;

import org.daxcheck.claim.Finding;
import org.daxcheck.fault.HistoricalBug;
import org.daxcheck.kernel.KernelFunction;
import org.daxcheck.port.file.PageTable;
import org.daxcheck.port.file.RepairedFile;

/** A write fault on a huge PMD that is there already leaves it as it is: write-protected. */
@HistoricalBug(
        fix = "mm, dax: fix livelock, allow dax pmd mappings to become writeable",
        posted = "2016-01",
        expect = Finding.Kind.LIVELOCK)
public final class HugeWriteFaultChangesNothing extends RepairedFile {

    /** Fresh, for checking. */
    public HugeWriteFaultChangesNothing() {}

    @Override
    @KernelFunction("vmf_insert_pfn_pmd")
    protected void vmfInsertPfnPmd(PageTable mm, int pmd) {
        if (!mm.isHuge()) {
            super.vmfInsertPfnPmd(mm, pmd);
        }
    }
}
