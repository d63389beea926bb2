// SPDX-License-Identifier: GPL-2.0-only
package org.daxcheck.fault.writeback;

import org.daxcheck.api.EntrySize;
import org.daxcheck.claim.Finding;
import org.daxcheck.fault.HistoricalBug;
import org.daxcheck.kernel.KernelFunction;
import org.daxcheck.port.file.RepairedFile;
import org.daxcheck.port.file.Vma;

/** A fault keeps all others out by the lock of the mapping, which writeback takes after it has locked the entry. */
@HistoricalBug(fix = "mm, dax: fix DAX deadlocks", posted = "2015-10", expect = Finding.Kind.LOST_WAKEUP)
public final class FaultHoldsMappingLock extends RepairedFile {

    /** Fresh, for checking. */
    public FaultHoldsMappingLock() {}

    @Override
    @KernelFunction("dax_iomap_fault")
    protected FaultAnswer daxIomapFault(Vma vma, int index, EntrySize size, boolean write) {
        iMmapLockWrite();
        FaultAnswer answer = super.daxIomapFault(vma, index, size, write);
        iMmapUnlockWrite();
        return answer;
    }
}
