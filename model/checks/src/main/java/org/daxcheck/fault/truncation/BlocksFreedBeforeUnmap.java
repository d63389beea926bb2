// SPDX-License-Identifier: GPL-2.0-only
package org.daxcheck.fault.truncation;

import org.daxcheck.claim.Finding;
import org.daxcheck.fault.SeededBug;
import org.daxcheck.kernel.KernelFunction;
import org.daxcheck.port.file.RepairedFile;

/** Blocks are free before they are out of the page tables. */
@SeededBug(what = "blocks are freed, and only then unmapped", expect = Finding.Kind.SAFETY)
public final class BlocksFreedBeforeUnmap extends RepairedFile {

    /** Fresh, for checking. */
    public BlocksFreedBeforeUnmap() {}

    @Override
    @KernelFunction("ext4_truncate")
    protected void takeAway(int first, int last, int partial, boolean evenCows) {
        removeSpace(first, last);
        super.takeAway(first, last, partial, evenCows);
    }
}
