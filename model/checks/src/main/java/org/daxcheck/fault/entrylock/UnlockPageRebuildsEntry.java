// SPDX-License-Identifier: GPL-2.0-only
package org.daxcheck.fault.entrylock;

import org.daxcheck.api.EntryLockSettings;
import org.daxcheck.api.EntryWord;
import org.daxcheck.claim.Finding;
import org.daxcheck.fault.HistoricalBug;
import org.daxcheck.kernel.KernelFunction;
import org.daxcheck.port.entrylock.xarray.XarrayPages;

/** The unlock stores an entry built from the page at hand and not the one that was locked. */
@HistoricalBug(fix = "dax: Fix unlock mismatch with updated API", posted = "2018-11", expect = Finding.Kind.SAFETY)
public final class UnlockPageRebuildsEntry extends XarrayPages {

    /** Two empty files. */
    public UnlockPageRebuildsEntry(EntryLockSettings settings) {
        super(settings);
    }

    @Override
    @KernelFunction("dax_unlock_page")
    protected long unlockedValue(int frame, long cookie) {
        return EntryWord.block(frame, EntryWord.size(cookie));
    }
}
