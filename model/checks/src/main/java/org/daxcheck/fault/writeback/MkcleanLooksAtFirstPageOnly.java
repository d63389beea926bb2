// SPDX-License-Identifier: GPL-2.0-only
package org.daxcheck.fault.writeback;

import org.daxcheck.claim.Finding;
import org.daxcheck.fault.HistoricalBug;
import org.daxcheck.kernel.KernelFunction;
import org.daxcheck.port.file.RepairedFile;

/** Page tables that map any page but the first of an entry stay writable when the entry is clean. */
@HistoricalBug(
        fix = "dax: fix missing writeprotect the pte entry",
        posted = "2022-01",
        expect = Finding.Kind.NOT_LINEARIZABLE)
public final class MkcleanLooksAtFirstPageOnly extends RepairedFile {

    /** Fresh, for checking. */
    public MkcleanLooksAtFirstPageOnly() {}

    @Override
    @KernelFunction("dax_mapping_entry_mkclean")
    protected int mkcleanEnd(int first, int pages) {
        return first;
    }
}
