// SPDX-License-Identifier: GPL-2.0-only
package org.daxcheck.fault.entrylock.locked;

import org.daxcheck.api.EntryLockSettings;
import org.daxcheck.claim.Finding.Kind;
import org.daxcheck.fault.SeededBug;
import org.daxcheck.kernel.KernelFunction;
import org.daxcheck.kernel.data.Page;
import org.daxcheck.port.entrylock.locked.RepairedEntries;

/** Who has locked a page unlocks it and keeps the reference. */
@SeededBug(what = "a page is unlocked and its reference kept", expect = Kind.LEAK)
public final class PageReferenceKept extends RepairedEntries {

    /** An empty file. */
    public PageReferenceKept(EntryLockSettings settings) {
        super(settings);
    }

    @Override
    @KernelFunction("put_page")
    protected void putPage(Page page) {}
}
