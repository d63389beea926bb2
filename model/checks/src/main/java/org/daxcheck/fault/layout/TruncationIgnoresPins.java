// SPDX-License-Identifier: GPL-2.0-only
package org.daxcheck.fault.layout;

import org.daxcheck.claim.Finding;
import org.daxcheck.fault.HistoricalBug;
import org.daxcheck.kernel.KernelFunction;
import org.daxcheck.kernel.data.ZoneDevicePage;
import org.daxcheck.port.layout.DevmapPages;
import org.jspecify.annotations.Nullable;

/** Truncation takes the file out of the page tables, and knows of no other users. */
@HistoricalBug(
        fix = "mm, fs, dax: handle layout changes to pinned dax mappings",
        posted = "2018-03",
        expect = Finding.Kind.SAFETY)
public final class TruncationIgnoresPins extends DevmapPages {

    /** Fresh, for checking. */
    public TruncationIgnoresPins() {}

    @Override
    @KernelFunction("dax_layout_busy_page")
    protected @Nullable ZoneDevicePage daxLayoutBusyPage() {
        unmapMappingRange();
        return null;
    }
}
