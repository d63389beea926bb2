// SPDX-License-Identifier: GPL-2.0-only
package org.daxcheck.fault.device;

import org.daxcheck.claim.Finding;
import org.daxcheck.fault.SeededBug;
import org.daxcheck.kernel.KernelFunction;
import org.daxcheck.port.file.RepairedFile;

/** Blocks that a failed write has taken past the end of the file stay there. */
@SeededBug(what = "a write that fails past the end of the file keeps its block", expect = Finding.Kind.SAFETY)
public final class ShortWriteKeepsBlocks extends RepairedFile {

    /** Fresh, for checking. */
    public ShortWriteKeepsBlocks() {}

    @Override
    @KernelFunction("ext4_iomap_end")
    protected void iomapEnd(int index, boolean isFault, boolean wrote) {
        if (wrote) {
            super.iomapEnd(index, isFault, true);
        }
    }
}
