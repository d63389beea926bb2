// SPDX-License-Identifier: GPL-2.0-only
package org.daxcheck.fault.device;

import org.daxcheck.claim.Finding;
import org.daxcheck.fault.SeededBug;
import org.daxcheck.kernel.KernelFunction;
import org.daxcheck.port.file.RepairedFile;

/** What could not be flushed is taken for clean. */
@SeededBug(what = "an entry whose flush has failed is clean", expect = Finding.Kind.NOT_LINEARIZABLE)
public final class FailedFlushClearsDirty extends RepairedFile {

    /** Fresh, for checking. */
    public FailedFlushClearsDirty() {}

    @Override
    @KernelFunction("dax_writeback_one")
    protected void clearDirty(long index, int found) {
        super.clearDirty(index, 1);
    }
}
