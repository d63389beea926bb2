// SPDX-License-Identifier: GPL-2.0-only
package org.daxcheck.port.devdax;

import org.daxcheck.kernel.KernelFunction;
import org.daxcheck.kernel.sync.Rcu;

/**
 * {@code set_page_mapping} as in the series posted on 2021-08-27 and before it, on a device whose two pages are mapped together and do
 * not know it: each is placed by itself, one after the other. Bugs included.
 *
 * <p>What is wrong with it: all that is wrong with {@link EarlierDevDax}, for each page of the loop. And the address that was touched is
 * rounded up to the size of the fault, so that a fault on any page but the first stores the offsets that begin behind the pages
 * (breaks V1).
 *
 * <p>The series takes such a device for a compound one, and the loop has one turn; before it, every fault of a PMD came here.
 */
public final class EarlierPmdDevDax extends DevDax {

    /** For checking: sleeps without end. */
    public EarlierPmdDevDax() {}

    /**
     * The device there, nothing mapped.
     *
     * @param daxSrcu whose read sections guard faults
     */
    public EarlierPmdDevDax(Rcu daxSrcu) {
        super(daxSrcu);
    }

    /** One entry, that of a PMD, maps both. */
    @Override
    protected int pte(int page) {
        return 0;
    }

    @Override
    @KernelFunction("__dev_dax_pmd_fault")
    protected void devDaxPteFault(int page) {
        vmfInsertPfnPmd(page);
        daxSetMapping(page);
    }

    @KernelFunction("vmf_insert_pfn_pmd")
    private void vmfInsertPfnPmd(int page) {
        insert(page);
    }

    @Override
    @KernelFunction("set_page_mapping")
    protected void daxSetMapping(int page) {
        int pgoff = PGOFF + (page + PAGES - 1) / PAGES * PAGES;
        for (int i = 0; i < PAGES; i++) {
            Place place = place(i);
            if (!place.isSet()) {
                place.setMapping();
                place.setIndex(pgoff + i);
            }
        }
    }
}
