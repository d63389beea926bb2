// SPDX-License-Identifier: GPL-2.0-only
package org.daxcheck.fault.writeback;

import org.daxcheck.claim.Finding;
import org.daxcheck.fault.SeededBug;
import org.daxcheck.kernel.KernelFunction;
import org.daxcheck.port.file.RepairedFile;

/** Of a PMD one page is flushed. */
@SeededBug(what = "of an entry that is dirty the first page is flushed", expect = Finding.Kind.NOT_LINEARIZABLE)
public final class WritebackFlushesFirstPageOnly extends RepairedFile {

    /** Fresh, for checking. */
    public WritebackFlushesFirstPageOnly() {}

    @Override
    @KernelFunction("dax_writeback_one")
    protected int flushLength(int pages) {
        return 1;
    }
}
