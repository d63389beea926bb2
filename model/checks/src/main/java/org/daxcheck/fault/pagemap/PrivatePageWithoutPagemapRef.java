// SPDX-License-Identifier: GPL-2.0-only
package org.daxcheck.fault.pagemap;

import org.daxcheck.claim.Finding;
import org.daxcheck.fault.HistoricalBug;
import org.daxcheck.kernel.KernelFunction;
import org.daxcheck.kernel.data.ZoneDevicePage;
import org.daxcheck.port.folio.PrivateMemory;

/** A private page is handed out, and nothing keeps its memory. */
@HistoricalBug(
        fix = "mm/memremap.c: take a pgmap reference on page allocation",
        posted = "2022-09",
        expect = Finding.Kind.USE_AFTER_FREE)
public final class PrivatePageWithoutPagemapRef extends PrivateMemory {

    /** Fresh, for checking. */
    public PrivatePageWithoutPagemapRef() {}

    @Override
    @KernelFunction("zone_device_page_init")
    protected boolean zoneDevicePageInit(ZoneDevicePage taken) {
        taken.setCount(1);
        return true;
    }
}
