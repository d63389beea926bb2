// SPDX-License-Identifier: GPL-2.0-only
package org.daxcheck.fault.file;

import org.daxcheck.claim.Finding;
import org.daxcheck.fault.HistoricalBug;
import org.daxcheck.kernel.KernelFunction;
import org.daxcheck.port.association.EntryAssociations;

/** Whether others share the page is asked before the one who goes is taken off. */
@HistoricalBug(
        fix = "fsdax: introduce page->share for fsdax in reflink mode",
        posted = "2022-11",
        expect = Finding.Kind.LEAK)
public final class ShareTestedBeforeDecrement extends EntryAssociations {

    /** Fresh, for checking. */
    public ShareTestedBeforeDecrement() {}

    @Override
    @KernelFunction("dax_page_share_put")
    protected boolean pageSharePut(int[] counts, int page) {
        return counts[page]-- > 0;
    }
}
