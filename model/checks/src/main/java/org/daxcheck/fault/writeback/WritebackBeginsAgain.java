// SPDX-License-Identifier: GPL-2.0-only
package org.daxcheck.fault.writeback;

import org.daxcheck.claim.Finding;
import org.daxcheck.fault.HistoricalBug;
import org.daxcheck.kernel.KernelFunction;
import org.daxcheck.port.file.RepairedFile;

/** After each batch writeback searches from the beginning. */
@HistoricalBug(
        fix = "fs/dax.c: fix inefficiency in dax_writeback_mapping_range()",
        posted = "2017-06-19",
        expect = Finding.Kind.LIVELOCK)
public final class WritebackBeginsAgain extends RepairedFile {

    /** Fresh, for checking. */
    public WritebackBeginsAgain() {}

    @Override
    @KernelFunction("dax_writeback_mapping_range")
    protected long nextStart(long start, long found) {
        return start;
    }
}
