// SPDX-License-Identifier: GPL-2.0-only
package org.daxcheck.fault.file;

import org.daxcheck.claim.Finding;
import org.daxcheck.fault.HistoricalBug;
import org.daxcheck.kernel.KernelFunction;
import org.daxcheck.port.devdax.DevDax;

/** The device may go between the look at it and the page table. */
@HistoricalBug(
        fix = "proposed on 2022-10-14 as patch 07/25 of v3, which was replaced",
        posted = "2022-10-14",
        expect = Finding.Kind.USE_AFTER_FREE)
public final class ReadSectionEndsBeforeInsert extends DevDax {

    /** Fresh, for checking. */
    public ReadSectionEndsBeforeInsert() {}

    @Override
    @KernelFunction("dev_dax_huge_fault")
    protected boolean devDaxHugeFault(int page) {
        int section = daxReadLock();
        boolean live = daxAlive();
        daxReadUnlock(section);
        if (live) {
            devDaxPteFault(page);
        }
        return live;
    }
}
