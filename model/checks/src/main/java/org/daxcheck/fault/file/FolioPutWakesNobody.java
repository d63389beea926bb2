// SPDX-License-Identifier: GPL-2.0-only
package org.daxcheck.fault.file;

import org.daxcheck.claim.Finding;
import org.daxcheck.fault.HistoricalBug;
import org.daxcheck.kernel.KernelFunction;
import org.daxcheck.kernel.data.ZoneDevicePage;
import org.daxcheck.port.layout.DevmapPages;

/** One of the functions that give a page back does not notice that the page is idle. */
@HistoricalBug(
        fix = "mm: fix missing wake-up event for FSDAX pages",
        posted = "2022-07-04",
        expect = Finding.Kind.LOST_WAKEUP)
public final class FolioPutWakesNobody extends DevmapPages {

    /** Fresh, for checking. */
    public FolioPutWakesNobody() {}

    @Override
    @KernelFunction("folio_put_refs")
    protected void folioPutRefs(ZoneDevicePage page) {
        page.put();
    }
}
