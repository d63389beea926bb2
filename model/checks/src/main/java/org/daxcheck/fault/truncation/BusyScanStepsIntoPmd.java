// SPDX-License-Identifier: GPL-2.0-only
package org.daxcheck.fault.truncation;

import org.daxcheck.claim.Finding;
import org.daxcheck.fault.HistoricalBug;
import org.daxcheck.kernel.KernelFunction;
import org.daxcheck.port.file.RepairedFile;

/** Behind an entry that was looked at comes the index after its first, and so the same entry. */
@HistoricalBug(
        fix = "filesystem-dax: Fix dax_layout_busy_page() livelock",
        posted = "2018-10",
        expect = Finding.Kind.LIVELOCK)
public final class BusyScanStepsIntoPmd extends RepairedFile {

    /** Fresh, for checking. */
    public BusyScanStepsIntoPmd() {}

    @Override
    @KernelFunction("dax_layout_busy_page")
    protected int nextScanned(int head, int pages) {
        return head + 1;
    }
}
