// SPDX-License-Identifier: GPL-2.0-only
package org.daxcheck.fault.pagemap;

import org.daxcheck.claim.Finding;
import org.daxcheck.fault.HistoricalBug;
import org.daxcheck.kernel.KernelFunction;
import org.daxcheck.kernel.data.ZoneDevicePage;
import org.daxcheck.port.folio.PrivateMemory;

/** The page is on the list of free pages before its count is made ready for the next who gets it. */
@HistoricalBug(
        fix = "mm: free device private pages have zero refcount",
        posted = "2022-09",
        expect = Finding.Kind.SAFETY)
public final class PageListedBeforeCountReset extends PrivateMemory {

    /** Fresh, for checking. */
    public PageListedBeforeCountReset() {}

    @Override
    @KernelFunction("free_zone_device_page")
    protected void freeZoneDevicePage(ZoneDevicePage last) {
        super.freeZoneDevicePage(last);
        last.setCount(1);
    }
}
