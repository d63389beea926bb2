// SPDX-License-Identifier: GPL-2.0-only
package org.daxcheck.fault.layout;

import org.daxcheck.claim.Finding;
import org.daxcheck.fault.HistoricalBug;
import org.daxcheck.kernel.KernelFunction;
import org.daxcheck.port.entrylock.xarray.XarrayLayout;
import org.daxcheck.port.entrylock.xarray.XasWalk;

/** The scan for busy pages passes over an entry that is locked: whoever waits for it is given what stands behind it. */
@HistoricalBug(
        fix = "fs/dax: don't skip locked entries when scanning entries",
        posted = "2024-11",
        expect = Finding.Kind.SAFETY)
public final class ScanSkipsLockedEntry extends XarrayLayout {

    /** Fresh, for checking. */
    public ScanSkipsLockedEntry() {}

    @Override
    @KernelFunction("wait_entry_unlocked_exclusive")
    protected long waitEntryUnlockedExclusive(XasWalk walk, long entry) {
        walk.moveTo(walk.index() + 1);
        return super.waitEntryUnlockedExclusive(walk, walk.load());
    }
}
