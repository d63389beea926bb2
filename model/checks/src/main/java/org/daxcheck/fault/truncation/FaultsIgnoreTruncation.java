// SPDX-License-Identifier: GPL-2.0-only
package org.daxcheck.fault.truncation;

import org.daxcheck.claim.Finding;
import org.daxcheck.fault.SeededBug;
import org.daxcheck.kernel.KernelFunction;
import org.daxcheck.port.file.RepairedFile;

/** Faults are under way while blocks are freed. */
@SeededBug(what = "faults do not take i_mmap_sem", expect = Finding.Kind.SAFETY)
public final class FaultsIgnoreTruncation extends RepairedFile {

    /** Fresh, for checking. */
    public FaultsIgnoreTruncation() {}

    @Override
    @KernelFunction("down_read")
    protected boolean downReadMmapSem() {
        return false;
    }
}
