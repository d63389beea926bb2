// SPDX-License-Identifier: GPL-2.0-only
package org.daxcheck.fault.pagemap;

import org.daxcheck.claim.Finding;
import org.daxcheck.fault.HistoricalBug;
import org.daxcheck.kernel.KernelFunction;
import org.daxcheck.kernel.data.ZoneDevicePage;
import org.daxcheck.port.pagemap.DevPagemap;
import org.daxcheck.port.pagemap.ZoneDevicePages;

/** A pin counts the page alone, and its end gives back a reference to the page map too. */
@HistoricalBug(
        fix = "mm, zone_device: Replace {get, put}_zone_device_page() with a single reference to fix pmem crash",
        posted = "2017-04",
        expect = Finding.Kind.UNDERFLOW)
public final class PinWithoutPagemapRef extends ZoneDevicePages {

    /** Fresh, for checking. */
    public PinWithoutPagemapRef() {}

    @Override
    @KernelFunction("get_zone_device_page")
    protected void getZoneDevicePage(DevPagemap pgmap, ZoneDevicePage page) {
        page.get();
    }
}
