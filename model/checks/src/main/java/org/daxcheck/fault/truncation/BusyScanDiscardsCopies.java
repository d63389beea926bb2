// SPDX-License-Identifier: GPL-2.0-only
package org.daxcheck.fault.truncation;

import org.daxcheck.claim.Finding;
import org.daxcheck.fault.HistoricalBug;
import org.daxcheck.kernel.KernelFunction;
import org.daxcheck.port.file.RepairedFile;

/** The look for pins takes pages out of the page tables that are the processes' own. */
@HistoricalBug(
        fix = "dax: dax_layout_busy_page() should not unmap cow pages",
        posted = "2019-08",
        expect = Finding.Kind.NOT_LINEARIZABLE)
public final class BusyScanDiscardsCopies extends RepairedFile {

    /** Fresh, for checking. */
    public BusyScanDiscardsCopies() {}

    @Override
    @KernelFunction("dax_layout_busy_page")
    protected void unmapToScan() {
        unmapMappingRange(0, PAGES, true);
    }
}
