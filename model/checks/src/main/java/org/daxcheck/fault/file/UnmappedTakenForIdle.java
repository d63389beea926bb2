// SPDX-License-Identifier: GPL-2.0-only
package org.daxcheck.fault.file;

import org.daxcheck.claim.Finding;
import org.daxcheck.fault.HistoricalBug;
import org.daxcheck.kernel.KernelFunction;
import org.daxcheck.kernel.data.ZoneDevicePage;
import org.daxcheck.port.layout.DevmapPages;
import org.jspecify.annotations.Nullable;

/** A file that nobody maps is taken for one that nobody has pinned. */
@HistoricalBug(
        fix = "fs/dax: Return unmapped busy pages from dax_layout_busy_page_range()",
        posted = "2024-11",
        expect = Finding.Kind.SAFETY)
public final class UnmappedTakenForIdle extends DevmapPages {

    /** Fresh, for checking. */
    public UnmappedTakenForIdle() {}

    @Override
    @KernelFunction("dax_layout_busy_page")
    protected @Nullable ZoneDevicePage daxLayoutBusyPage() {
        return mappingMapped() ? super.daxLayoutBusyPage() : null;
    }
}
