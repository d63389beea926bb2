// SPDX-License-Identifier: GPL-2.0-only
package org.daxcheck.fault.file;

import org.daxcheck.claim.Finding;
import org.daxcheck.fault.HistoricalBug;
import org.daxcheck.kernel.KernelFunction;
import org.daxcheck.port.association.DaxEntry;
import org.daxcheck.port.association.EntryAssociations;

/** Whether the entry took references is read off a page, whose sharing has changed since. */
@HistoricalBug(
        fix = "review of [PATCH v2 10/18] of 2022-09-16; the series was replaced",
        posted = "2022-09-16",
        expect = Finding.Kind.UNDERFLOW)
public final class SharingDecidesReferences extends EntryAssociations {

    /** Fresh, for checking. */
    public SharingDecidesReferences() {}

    @Override
    @KernelFunction("dax_mapping_is_cow")
    protected int refsHeld(DaxEntry entry) {
        return isShared(entry.lastPage()) ? 0 : entry.pages();
    }
}
