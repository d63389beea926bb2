// SPDX-License-Identifier: GPL-2.0-only
package org.daxcheck.fault.writeback;

import org.daxcheck.claim.Finding;
import org.daxcheck.fault.HistoricalBug;
import org.daxcheck.kernel.KernelFunction;
import org.daxcheck.port.file.RepairedFile;

/** Dropping caches deletes entries that are clean, mapped or not. */
@HistoricalBug(
        fix = "dax: prevent invalidation of mapped DAX entries",
        posted = "2017-05",
        expect = Finding.Kind.SAFETY)
public final class DropCachesDeletesMappedEntry extends RepairedFile {

    /** Fresh, for checking. */
    public DropCachesDeletesMappedEntry() {}

    @Override
    @KernelFunction("invalidate_exceptional_entry")
    protected void invalidateExceptionalEntry(int index) {
        daxInvalidateMappingEntry(index);
    }
}
