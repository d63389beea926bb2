// SPDX-License-Identifier: GPL-2.0-only
package org.daxcheck.fault.truncation;

import org.daxcheck.claim.Finding;
import org.daxcheck.fault.HistoricalBug;
import org.daxcheck.kernel.KernelFunction;
import org.daxcheck.port.file.RepairedFile;

/** A truncation that a signal ends has set the size already. */
@HistoricalBug(
        fix = "ext4: gracefully handle ext4_break_layouts() failure during truncate",
        posted = "2019-05",
        expect = Finding.Kind.NOT_LINEARIZABLE)
public final class SignalLeavesFileShort extends RepairedFile {

    /** Fresh, for checking. */
    public SignalLeavesFileShort() {}

    @Override
    @KernelFunction("ext4_setattr")
    protected int ext4SetattrSize(int halfPages) {
        setSize(halfPages);
        downWriteMmapSem();
        int error = ext4BreakLayouts();
        if (error == DONE) {
            cutOff(halfPages);
        }
        upWriteMmapSem();
        return error;
    }
}
