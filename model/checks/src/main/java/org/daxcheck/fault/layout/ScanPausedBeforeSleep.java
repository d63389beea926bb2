// SPDX-License-Identifier: GPL-2.0-only
package org.daxcheck.fault.layout;

import org.daxcheck.claim.Finding;
import org.daxcheck.fault.HistoricalBug;
import org.daxcheck.kernel.KernelFunction;
import org.daxcheck.port.entrylock.xarray.XarrayLayout;
import org.daxcheck.port.entrylock.xarray.XasWalk;

/** Before it sleeps for an entry the scan moves on to the next, which it then takes for the one that it waited for. */
@HistoricalBug(
        fix = "fs/dax: Fix 'don't skip locked entries when scanning entries'",
        posted = "2025-05-23",
        expect = Finding.Kind.SAFETY)
public final class ScanPausedBeforeSleep extends XarrayLayout {

    /** Fresh, for checking. */
    public ScanPausedBeforeSleep() {}

    @Override
    @KernelFunction("xas_reset")
    protected void xasReset(XasWalk walk) {
        walk.moveTo(walk.index() + 1);
    }
}
