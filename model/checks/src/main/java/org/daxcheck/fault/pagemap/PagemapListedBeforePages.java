// SPDX-License-Identifier: GPL-2.0-only
package org.daxcheck.fault.pagemap;

import org.daxcheck.claim.Finding;
import org.daxcheck.fault.SeededBug;
import org.daxcheck.kernel.KernelFunction;
import org.daxcheck.port.pagemap.DevPagemap;
import org.daxcheck.port.pagemap.MemremapPages;

/** The page map can be found before its pages are there. */
@SeededBug(what = "Who finds the page map comes to a page that is not there yet.", expect = Finding.Kind.SAFETY)
public final class PagemapListedBeforePages extends MemremapPages {

    /** Fresh, for checking. */
    public PagemapListedBeforePages() {}

    @Override
    @KernelFunction("pagemap_range")
    protected void addPages(DevPagemap pgmap) {
        storeRange(pgmap);
        initPages(pgmap);
    }
}
