// SPDX-License-Identifier: GPL-2.0-only
package org.daxcheck.port.devdax;

import org.daxcheck.kernel.KernelFunction;

/**
 * {@code set_page_mapping} as in the series posted on 2021-08-27 and before it: the page is in the page table first, and the
 * file is stored before the offset. Bugs included.
 *
 * <p>What is wrong with it: who comes upon the page between the two finds no file (breaks V2), or the file and an old offset
 * (breaks V1). Only read sections are held, so that two faults on one page do not exclude each other either.
 */
public final class EarlierDevDax extends DevDax {

    /** The device there, nothing mapped. */
    public EarlierDevDax() {}

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
