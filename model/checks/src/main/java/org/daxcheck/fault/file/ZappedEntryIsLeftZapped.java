// SPDX-License-Identifier: GPL-2.0-only
package org.daxcheck.fault.file;

import org.daxcheck.claim.Finding;
import org.daxcheck.fault.HistoricalBug;
import org.daxcheck.kernel.KernelFunction;
import org.daxcheck.port.layout.ZappedPages;

/** A fault on a zapped entry maps its page, and takes no reference. */
@HistoricalBug(
        fix = "question of 2022-11-02 to the series of 2022-10-14, which was replaced",
        posted = "2022-11-02",
        expect = Finding.Kind.SAFETY)
public final class ZappedEntryIsLeftZapped extends ZappedPages {

    /** Fresh, for checking. */
    public ZappedEntryIsLeftZapped() {}

    @Override
    @KernelFunction("dax_insert_entry")
    protected boolean daxInsertEntry(Entry old) {
        return old == Entry.NONE;
    }
}
