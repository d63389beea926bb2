// SPDX-License-Identifier: GPL-2.0-only
package org.daxcheck.fault.layout;

import org.daxcheck.claim.Finding;
import org.daxcheck.fault.SeededBug;
import org.daxcheck.kernel.KernelFunction;
import org.daxcheck.port.layout.ZappedPages;

/** A page can be found in the page table before it has the reference that whoever finds it there relies on. */
@SeededBug(
        what = "a fault puts the page into the page table before it takes the reference",
        expect = Finding.Kind.SAFETY)
public final class PteBeforeReference extends ZappedPages {

    /** Fresh, for checking. */
    public PteBeforeReference() {}

    @Override
    @KernelFunction("dax_fault_iter")
    protected void insert(int page) {
        mapPage(page);
        associate(page);
    }
}
