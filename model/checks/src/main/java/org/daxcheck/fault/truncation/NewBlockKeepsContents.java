// SPDX-License-Identifier: GPL-2.0-only
package org.daxcheck.fault.truncation;

import org.daxcheck.claim.Finding;
import org.daxcheck.fault.SeededBug;
import org.daxcheck.kernel.KernelFunction;
import org.daxcheck.port.file.RepairedFile;

/** A block holds what it held as part of another file. */
@SeededBug(what = "new blocks are not zeroed", expect = Finding.Kind.NOT_LINEARIZABLE)
public final class NewBlockKeepsContents extends RepairedFile {

    /** Fresh, for checking. */
    public NewBlockKeepsContents() {}

    @Override
    @KernelFunction("ext4_issue_zeroout")
    protected void ext4IssueZeroout(int block) {}
}
