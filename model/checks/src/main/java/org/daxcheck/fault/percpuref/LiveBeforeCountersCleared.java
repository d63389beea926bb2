// SPDX-License-Identifier: GPL-2.0-only
package org.daxcheck.fault.percpuref;

import org.daxcheck.claim.Finding;
import org.daxcheck.fault.SeededBug;
import org.daxcheck.kernel.KernelFunction;
import org.daxcheck.kernel.sync.Cpus;
import org.daxcheck.kernel.sync.Rcu;
import org.daxcheck.port.percpuref.PercpuRef;

/** A count that gets another life is live before its counters are cleared. */
@SeededBug(
        what = "A reference that is taken in between is cleared away with the old ones.",
        expect = Finding.Kind.SAFETY)
public final class LiveBeforeCountersCleared extends PercpuRef {

    /** Fresh, for checking. */
    public LiveBeforeCountersCleared() {
        super(new Rcu(0), Cpus.migrating(), () -> {}, 0);
    }

    @Override
    @KernelFunction("__percpu_ref_switch_to_percpu")
    protected void switchToPercpu() {
        clearMode();
        clearCounters();
    }
}
