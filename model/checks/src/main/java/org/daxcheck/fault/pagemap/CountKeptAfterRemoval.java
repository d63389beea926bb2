// SPDX-License-Identifier: GPL-2.0-only
package org.daxcheck.fault.pagemap;

import org.daxcheck.claim.Finding;
import org.daxcheck.fault.HistoricalBug;
import org.daxcheck.kernel.KernelFunction;
import org.daxcheck.port.pagemap.DevPagemap;
import org.daxcheck.port.pagemap.MemremapPages;

/** The dead count stays with the page map, which so looks as if its driver had brought one. */
@HistoricalBug(
        fix = "mm/memremap: Fix reuse of pgmap instances with internal references",
        posted = "2019-11",
        expect = Finding.Kind.NOT_LINEARIZABLE)
public final class CountKeptAfterRemoval extends MemremapPages {

    /** Fresh, for checking. */
    public CountKeptAfterRemoval() {}

    @Override
    @KernelFunction("percpu_ref_exit")
    protected void exitRef(DevPagemap pgmap) {
        pgmap.ref().exit();
    }
}
