// SPDX-License-Identifier: GPL-2.0-only
package org.daxcheck.fault.device;

import org.daxcheck.claim.Finding;
import org.daxcheck.fault.HistoricalBug;
import org.daxcheck.kernel.KernelFunction;
import org.daxcheck.port.file.RepairedFile;

/** A fault on a file asks the device in a read section that is over when the page is mapped. */
@HistoricalBug(
        fix = "proposed on 2022-10-14 as patch 07/25 of v3, which was replaced",
        posted = "2022-10-14",
        expect = Finding.Kind.SAFETY)
public final class MappedAfterReadSection extends RepairedFile {

    /** Fresh, for checking. */
    public MappedAfterReadSection() {}

    @Override
    @KernelFunction("dax_read_unlock")
    protected boolean endReadSection(int section) {
        daxReadUnlock(section);
        return true;
    }
}
