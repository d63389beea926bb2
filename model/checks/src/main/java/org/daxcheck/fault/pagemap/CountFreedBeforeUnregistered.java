// SPDX-License-Identifier: GPL-2.0-only
package org.daxcheck.fault.pagemap;

import org.daxcheck.claim.Finding;
import org.daxcheck.fault.HistoricalBug;
import org.daxcheck.kernel.KernelFunction;
import org.daxcheck.port.pagemap.DevPagemap;
import org.daxcheck.port.pagemap.MemremapPages;

/** The count is freed as soon as it is zero, while the page map can still be found. */
@HistoricalBug(
        fix = "mm/memremap: fix memunmap_pages() race with get_dev_pagemap()",
        posted = "2022",
        expect = Finding.Kind.USE_AFTER_FREE)
public final class CountFreedBeforeUnregistered extends MemremapPages {

    /** Fresh, for checking. */
    public CountFreedBeforeUnregistered() {}

    @Override
    @KernelFunction("dev_pagemap_cleanup")
    protected void devPagemapCleanup(DevPagemap pgmap) {
        super.devPagemapCleanup(pgmap);
        pgmap.ref().exit();
    }
}
