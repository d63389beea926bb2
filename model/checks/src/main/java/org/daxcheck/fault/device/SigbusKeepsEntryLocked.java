// SPDX-License-Identifier: GPL-2.0-only
package org.daxcheck.fault.device;

import org.daxcheck.claim.Finding;
import org.daxcheck.fault.SeededBug;
import org.daxcheck.kernel.KernelFunction;
import org.daxcheck.port.file.RepairedFile;

/** A fault that fails leaves by a way on which nothing is unlocked. */
@SeededBug(what = "a fault that fails leaves the entry locked", expect = Finding.Kind.LOST_WAKEUP)
public final class SigbusKeepsEntryLocked extends RepairedFile {

    /** Fresh, for checking. */
    public SigbusKeepsEntryLocked() {}

    @Override
    @KernelFunction("put_locked_mapping_entry")
    protected void unlockEntry(int index, long held, FaultAnswer answer) {
        if (!answer.isError()) {
            super.unlockEntry(index, held, answer);
        }
    }
}
