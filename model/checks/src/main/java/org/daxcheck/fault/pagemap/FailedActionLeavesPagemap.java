// SPDX-License-Identifier: GPL-2.0-only
package org.daxcheck.fault.pagemap;

import org.daxcheck.claim.Finding;
import org.daxcheck.fault.HistoricalBug;
import org.daxcheck.kernel.KernelFunction;
import org.daxcheck.port.pagemap.DevPagemap;
import org.daxcheck.port.pagemap.MemremapPages;

/** Nobody looks whether the removal could be registered; if not, the memory stays and nobody will remove it. */
@HistoricalBug(
        fix = "mm, devm_memremap_pages: Fix shutdown handling",
        posted = "2018-06-18",
        expect = Finding.Kind.NOT_LINEARIZABLE)
public final class FailedActionLeavesPagemap extends MemremapPages {

    /** Fresh, for checking. */
    public FailedActionLeavesPagemap() {}

    @Override
    @KernelFunction("devm_add_action_or_reset")
    protected boolean devmAddAction(DevPagemap pgmap, boolean registered) {
        return registered;
    }
}
