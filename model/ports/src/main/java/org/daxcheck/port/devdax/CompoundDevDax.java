// SPDX-License-Identifier: GPL-2.0-only
package org.daxcheck.port.devdax;

import org.daxcheck.kernel.KernelFunction;
import org.daxcheck.kernel.sync.Rcu;

/**
 * A device whose two pages are one compound page: mapped together, and placed by their head alone. {@code set_compound_mapping}
 * as posted on 2021-08-27, put right: before the page table, the offset before the file, and the offset is that of the head
 * whatever page was touched.
 */
public class CompoundDevDax extends DevDax {

    /** For checking: sleeps without end. */
    public CompoundDevDax() {}

    /**
     * The device there, nothing mapped.
     *
     * @param daxSrcu whose read sections guard faults
     */
    public CompoundDevDax(Rcu daxSrcu) {
        super(daxSrcu);
    }

    @Override
    @KernelFunction("compound_head")
    protected final int compoundHead(int page) {
        return 0;
    }

    @Override
    @KernelFunction("__dev_dax_pmd_fault")
    protected void devDaxPteFault(int page) {
        daxSetMapping(page);
        vmfInsertPfnPmd(page);
    }

    @KernelFunction("vmf_insert_pfn_pmd")
    protected final void vmfInsertPfnPmd(int page) {
        insert(page);
    }
}
