// SPDX-License-Identifier: GPL-2.0-only
package org.daxcheck.fault.pagemap;

import org.daxcheck.claim.Finding;
import org.daxcheck.fault.HistoricalBug;
import org.daxcheck.kernel.KernelFunction;
import org.daxcheck.port.pagemap.DevPagemap;
import org.daxcheck.port.pagemap.MemremapPages;

/** The memory is removed, and only then is the last reference waited for. */
@HistoricalBug(
        fix = "mm/devm_memremap_pages: fix final page put race",
        posted = "2019-05",
        expect = Finding.Kind.USE_AFTER_FREE)
public final class MemoryRemovedBeforeLastPut extends MemremapPages {

    /** Fresh, for checking. */
    public MemoryRemovedBeforeLastPut() {}

    @Override
    @KernelFunction("memunmap_pages")
    protected void memunmap(DevPagemap pgmap) {
        pgmap.ref().kill();
        putPages(pgmap);
        pageunmapRange(pgmap);
        devPagemapCleanup(pgmap);
        exitRef(pgmap);
    }
}
