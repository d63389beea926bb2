// SPDX-License-Identifier: GPL-2.0-only
package org.daxcheck.fault.file;

import org.daxcheck.claim.Finding;
import org.daxcheck.fault.HistoricalBug;
import org.daxcheck.kernel.KernelFunction;
import org.daxcheck.port.association.DaxEntry;
import org.daxcheck.port.association.EntryAssociations;

/** A PTE fault on a PMD entry takes the owner from all pages of the entry, and gives it back to one. */
@HistoricalBug(
        fix = "dax: Fix xarray entry association for mixed mappings",
        posted = "2019-06-06",
        expect = Finding.Kind.NOT_LINEARIZABLE)
public final class PteFaultReassociatesPmd extends EntryAssociations {

    /** Fresh, for checking. */
    public PteFaultReassociatesPmd() {}

    @Override
    @KernelFunction("dax_insert_entry_replace")
    protected void reassociate(DaxEntry old, DaxEntry fresh) {
        if (old.pages() != fresh.pages()) {
            clearOwner(old);
            setOwner(fresh);
        }
    }
}
