// SPDX-License-Identifier: GPL-2.0-only
package org.daxcheck.fault.layout;

import org.daxcheck.claim.Finding;
import org.daxcheck.fault.SeededBug;
import org.daxcheck.kernel.KernelFunction;
import org.daxcheck.port.layout.DevmapPages;

/** A page that was in the page table gets its reference when it need not be there any more. */
@SeededBug(
        what = "the lock of the page table is given back before the reference is taken",
        expect = Finding.Kind.SAFETY)
public final class SlowPinDropsLockFirst extends DevmapPages {

    /** Fresh, for checking. */
    public SlowPinDropsLockFirst() {}

    @Override
    @KernelFunction("follow_page_pte")
    protected boolean followPagePte(int page) {
        boolean present = isPresent(page);
        if (present) {
            getPage(page);
        }
        return present;
    }
}
