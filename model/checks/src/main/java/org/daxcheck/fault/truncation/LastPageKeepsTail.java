// SPDX-License-Identifier: GPL-2.0-only
package org.daxcheck.fault.truncation;

import org.daxcheck.claim.Finding;
import org.daxcheck.fault.SeededBug;
import org.daxcheck.kernel.KernelFunction;
import org.daxcheck.port.file.RepairedFile;

/** What lies past the end of the file stays in its last page. */
@SeededBug(what = "the rest of the last page is not zeroed", expect = Finding.Kind.NOT_LINEARIZABLE)
public final class LastPageKeepsTail extends RepairedFile {

    /** Fresh, for checking. */
    public LastPageKeepsTail() {}

    @Override
    @KernelFunction("ext4_block_truncate_page")
    protected void ext4BlockTruncatePage(int index) {}
}
