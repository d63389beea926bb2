// SPDX-License-Identifier: GPL-2.0-only
package org.daxcheck.fault.file;

import org.daxcheck.claim.Finding;
import org.daxcheck.fault.HistoricalBug;
import org.daxcheck.kernel.KernelFunction;
import org.daxcheck.port.devdax.DevDax;

/** The page is in the page table before it is known where it stands. */
@HistoricalBug(
        fix = "device-dax: set mapping prior to vmf_insert_pfn{,_pmd,pud}()",
        posted = "2021-12",
        expect = Finding.Kind.NOT_LINEARIZABLE)
public final class MappingSetAfterInsert extends DevDax {

    /** Fresh, for checking. */
    public MappingSetAfterInsert() {}

    @Override
    @KernelFunction("__dev_dax_pte_fault")
    protected void devDaxPteFault(int page) {
        vmfInsertMixed(page);
        daxSetMapping(page);
    }
}
