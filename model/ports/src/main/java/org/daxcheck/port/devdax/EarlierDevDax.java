// SPDX-License-Identifier: GPL-2.0-only
package org.daxcheck.port.devdax;

import org.daxcheck.kernel.KernelFunction;
import org.daxcheck.kernel.sync.Rcu;

/**
 * {@code set_page_mapping} as in the series posted on 2021-08-27 and before it: the page is in the page table first, and the
 * file is stored before the offset. Bugs included.
 *
 * <p>What is wrong with it: who comes upon the page between the two finds no file (breaks V2), or the file and an old offset
 * (breaks V1). One page is mapped at a time: {@link EarlierPmdDevDax} has the loop over several. Only read sections are held, so that two faults on one page do not exclude each other either.
 */
public final class EarlierDevDax extends DevDax {

    /** For checking: sleeps without end. */
    public EarlierDevDax() {}

    /**
     * The device there, nothing mapped.
     *
     * @param daxSrcu whose read sections guard faults
     */
    public EarlierDevDax(Rcu daxSrcu) {
        super(daxSrcu);
    }

    @Override
    @KernelFunction("__dev_dax_pte_fault")
    protected void devDaxPteFault(int page) {
        vmfInsertMixed(page);
        daxSetMapping(page);
    }

    @Override
    @KernelFunction("set_page_mapping")
    protected void daxSetMapping(int page) {
        Place place = place(page);
        if (!place.isSet()) {
            place.setMapping();
            place.setIndex(PGOFF + page);
        }
    }
}
