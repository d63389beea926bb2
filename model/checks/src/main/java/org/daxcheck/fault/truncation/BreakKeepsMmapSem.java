// SPDX-License-Identifier: GPL-2.0-only
package org.daxcheck.fault.truncation;

import org.daxcheck.claim.Finding;
import org.daxcheck.fault.SeededBug;
import org.daxcheck.kernel.KernelFunction;
import org.daxcheck.port.file.RepairedFile;

/** Whoever waits for a pin keeps the lock that its owner may need. */
@SeededBug(what = "i_mmap_sem is held while a truncation waits for a pin", expect = Finding.Kind.LOST_WAKEUP)
public final class BreakKeepsMmapSem extends RepairedFile {

    /** Fresh, for checking. */
    public BreakKeepsMmapSem() {}

    @Override
    @KernelFunction("ext4_wait_dax_page")
    protected boolean ext4WaitDaxPage(int block) {
        return awaitIdle(block);
    }
}
