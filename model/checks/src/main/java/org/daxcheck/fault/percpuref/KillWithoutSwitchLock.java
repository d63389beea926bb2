// SPDX-License-Identifier: GPL-2.0-only
package org.daxcheck.fault.percpuref;

import org.daxcheck.claim.Finding;
import org.daxcheck.fault.SeededBug;
import org.daxcheck.kernel.KernelFunction;
import org.daxcheck.kernel.sync.Cpus;
import org.daxcheck.kernel.sync.Rcu;
import org.daxcheck.port.percpuref.PercpuRef;

/** Whether the count was killed before is asked without the lock, so that two who kill at once are both the first. */
@SeededBug(
        what = "The owner's reference is given back twice, and nobody is warned of it.",
        expect = Finding.Kind.SAFETY)
public final class KillWithoutSwitchLock extends PercpuRef {

    /** Fresh, for checking. */
    public KillWithoutSwitchLock() {
        super(new Rcu(0), Cpus.migrating(), () -> {}, 0);
    }

    @Override
    @KernelFunction("percpu_ref_kill_and_confirm")
    protected boolean killLocked() {
        return killUnlocked();
    }
}
