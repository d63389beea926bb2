// SPDX-License-Identifier: GPL-2.0-only
package org.daxcheck.fault.file;

import org.daxcheck.claim.Finding;
import org.daxcheck.fault.SeededBug;
import org.daxcheck.kernel.KernelFunction;
import org.daxcheck.port.association.EntryAssociations;

/** A page belongs to nobody as soon as one is left of those who share it. */
@SeededBug(what = "one who is left is taken for none", expect = Finding.Kind.NOT_LINEARIZABLE)
public final class LastSharerForgotten extends EntryAssociations {

    /** Fresh, for checking. */
    public LastSharerForgotten() {}

    @Override
    @KernelFunction("dax_page_share_put")
    protected boolean pageSharePut(int[] counts, int page) {
        return --counts[page] > 1;
    }
}
