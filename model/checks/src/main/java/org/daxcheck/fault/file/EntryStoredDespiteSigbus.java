// SPDX-License-Identifier: GPL-2.0-only
package org.daxcheck.fault.file;

import org.daxcheck.claim.Finding;
import org.daxcheck.fault.HistoricalBug;
import org.daxcheck.kernel.KernelFunction;
import org.daxcheck.port.association.DaxEntry;
import org.daxcheck.port.association.EntryAssociations;

/** The entry is stored although its pages could not be associated. */
@HistoricalBug(
        fix = "review of [PATCH v2 10/18] of 2022-09-16; the series was replaced",
        posted = "2022-09-16",
        expect = Finding.Kind.USE_AFTER_FREE)
public final class EntryStoredDespiteSigbus extends EntryAssociations {

    /** Fresh, for checking. */
    public EntryStoredDespiteSigbus() {}

    @Override
    @KernelFunction("dax_insert_entry")
    protected boolean daxInsertEntry(DaxEntry entry, boolean associated) {
        store(entry);
        return true;
    }
}
