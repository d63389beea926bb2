// SPDX-License-Identifier: GPL-2.0-only
package org.daxcheck.fault.percpuref;

import org.daxcheck.claim.Finding;
import org.daxcheck.fault.SeededBug;
import org.daxcheck.kernel.KernelFunction;
import org.daxcheck.kernel.sync.Cpus;
import org.daxcheck.kernel.sync.Rcu;
import org.daxcheck.port.percpuref.PercpuRef;

/** The counters of the processors are added up while somebody still counts there. */
@SeededBug(what = "A reference is taken after the sum was made, and is in no count.", expect = Finding.Kind.LOST_WAKEUP)
public final class SumWithoutGracePeriod extends PercpuRef {

    /** Fresh, for checking. */
    public SumWithoutGracePeriod() {
        super(new Rcu(0), Cpus.migrating(), () -> {}, 0);
    }

    @Override
    @KernelFunction("call_rcu")
    protected void awaitPercpuUsers() {}
}
