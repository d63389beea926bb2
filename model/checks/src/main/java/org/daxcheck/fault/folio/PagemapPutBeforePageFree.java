// SPDX-License-Identifier: GPL-2.0-only
package org.daxcheck.fault.folio;

import org.daxcheck.api.KillableRef;
import org.daxcheck.claim.Finding;
import org.daxcheck.fault.SeededBug;
import org.daxcheck.kernel.KernelFunction;
import org.daxcheck.kernel.data.ZoneDevicePage;
import org.daxcheck.port.folio.PrivateMemory;
import org.jspecify.annotations.Nullable;

/** What keeps the memory goes first, and then the page is put on the list. */
@SeededBug(what = "the reference to the page map is given back before the page is freed", expect = Finding.Kind.SAFETY)
public final class PagemapPutBeforePageFree extends PrivateMemory {

    /** Fresh, for checking. */
    public PagemapPutBeforePageFree() {}

    @Override
    @KernelFunction("__folio_put")
    protected void folioPutLast(ZoneDevicePage last, @Nullable KillableRef held) {
        putDevPagemap(held);
        freeZoneDevicePage(last);
    }
}
