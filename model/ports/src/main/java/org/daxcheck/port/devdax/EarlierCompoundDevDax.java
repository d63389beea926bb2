// SPDX-License-Identifier: GPL-2.0-only
package org.daxcheck.port.devdax;

import org.daxcheck.kernel.KernelFunction;
import org.daxcheck.kernel.sync.Rcu;

/**
 * {@code set_compound_mapping} as posted on 2021-08-27: the page is in the page table first, the file is stored before the
 * offset, and the offset is rounded up. Bugs included.
 *
 * <p>What is wrong with it: all that is wrong with {@link EarlierDevDax}. And the address that was touched is rounded up to the
 * size of the compound page, so that a fault on any page but the first stores the offset of the next compound page; whoever comes
 * upon the page looks for it in the wrong place (breaks V1).
 */
public final class EarlierCompoundDevDax extends CompoundDevDax {

    /** For checking: sleeps without end. */
    public EarlierCompoundDevDax() {}

    /**
     * The device there, nothing mapped.
     *
     * @param daxSrcu whose read sections guard faults
     */
    public EarlierCompoundDevDax(Rcu daxSrcu) {
        super(daxSrcu);
    }

    @Override
    @KernelFunction("__dev_dax_pmd_fault")
    protected void devDaxPteFault(int page) {
        vmfInsertPfnPmd(page);
        daxSetMapping(page);
    }

    @Override
    @KernelFunction("set_compound_mapping")
    protected void daxSetMapping(int page) {
        Place place = place(page);
        if (!place.isSet()) {
            place.setMapping();
            place.setIndex(PGOFF + alignUp(page));
        }
    }

    /** {@code ALIGN(vmf->address, fault_size)}, in pages. */
    private static int alignUp(int page) {
        return (page + PAGES - 1) / PAGES * PAGES;
    }
}
