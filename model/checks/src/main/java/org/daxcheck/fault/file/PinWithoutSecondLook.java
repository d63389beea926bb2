// SPDX-License-Identifier: GPL-2.0-only
package org.daxcheck.fault.file;

import org.daxcheck.claim.Finding;
import org.daxcheck.fault.HistoricalBug;
import org.daxcheck.kernel.KernelFunction;
import org.daxcheck.kernel.word.IntWord;
import org.daxcheck.port.layout.DevmapPages;

/** What the page table said before the reference was taken is not asked again. */
@HistoricalBug(fix = "mm: fix __gup_device_huge vs unmap", posted = "2018-04-24", expect = Finding.Kind.SAFETY)
public final class PinWithoutSecondLook extends DevmapPages {

    /** Fresh, for checking. */
    public PinWithoutSecondLook() {}

    @Override
    @KernelFunction("pud_val")
    protected boolean pudSame(IntWord pte) {
        return true;
    }
}
