// SPDX-License-Identifier: GPL-2.0-only
package org.daxcheck.fault.truncation;

import org.daxcheck.claim.Finding;
import org.daxcheck.fault.SeededBug;
import org.daxcheck.kernel.KernelFunction;
import org.daxcheck.port.file.RepairedFile;

/** Blocks are free before their entries are deleted. */
@SeededBug(what = "blocks are freed, and only then their entries deleted", expect = Finding.Kind.SAFETY)
public final class EntriesDeletedAfterFree extends RepairedFile {

    /** Fresh, for checking. */
    public EntriesDeletedAfterFree() {}

    @Override
    @KernelFunction("ext4_truncate")
    protected void takeAway(int first, int last, int partial, boolean evenCows) {
        unmapMappingRange(first, last - first + 1L, evenCows);
        removeSpace(first, last);
        super.takeAway(first, last, partial, evenCows);
    }
}
