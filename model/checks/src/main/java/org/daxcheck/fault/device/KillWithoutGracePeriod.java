// SPDX-License-Identifier: GPL-2.0-only
package org.daxcheck.fault.device;

import org.daxcheck.claim.Finding;
import org.daxcheck.fault.SeededBug;
import org.daxcheck.kernel.KernelFunction;
import org.daxcheck.port.file.RepairedFile;

/** A device that is killed does not wait for those who use it. */
@SeededBug(what = "kill_dax does not wait for read sections", expect = Finding.Kind.SAFETY)
public final class KillWithoutGracePeriod extends RepairedFile {

    /** Fresh, for checking. */
    public KillWithoutGracePeriod() {}

    @Override
    @KernelFunction("kill_dax")
    protected void synchronizeSrcu() {}
}
