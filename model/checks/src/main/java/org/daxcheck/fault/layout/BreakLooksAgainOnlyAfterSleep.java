// SPDX-License-Identifier: GPL-2.0-only
package org.daxcheck.fault.layout;

import org.daxcheck.claim.Finding;
import org.daxcheck.fault.HistoricalBug;
import org.daxcheck.kernel.KernelFunction;
import org.daxcheck.kernel.data.ZoneDevicePage;
import org.daxcheck.port.layout.DevmapPages;

/** Truncation looks for further busy pages only if it slept for the first one. */
@HistoricalBug(
        fix = "ext4: close race between direct IO and ext4_break_layouts()",
        posted = "2018-08",
        expect = Finding.Kind.SAFETY)
public final class BreakLooksAgainOnlyAfterSleep extends DevmapPages {

    /** Fresh, for checking. */
    public BreakLooksAgainOnlyAfterSleep() {}

    @Override
    @KernelFunction("ext4_break_layouts")
    protected boolean ext4BreakLayouts(ZoneDevicePage page) {
        return waitDaxPage(page);
    }
}
