// SPDX-License-Identifier: GPL-2.0-only
package org.daxcheck.fault.writeback;

import org.daxcheck.claim.Finding;
import org.daxcheck.fault.HistoricalBug;
import org.daxcheck.kernel.KernelFunction;
import org.daxcheck.port.file.PageTable;
import org.daxcheck.port.file.RepairedFile;

/** A huge PMD stays writable when its entry is clean. */
@HistoricalBug(
        fix = "dax: wrprotect pmd_t in dax_mapping_entry_mkclean",
        posted = "2016-12",
        expect = Finding.Kind.NOT_LINEARIZABLE)
public final class MkcleanLeavesHugePmd extends RepairedFile {

    /** Fresh, for checking. */
    public MkcleanLeavesHugePmd() {}

    @Override
    @KernelFunction("pmd_wrprotect")
    protected void pmdWrprotect(PageTable mm) {}
}
