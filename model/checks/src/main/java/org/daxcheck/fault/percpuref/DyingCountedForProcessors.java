// SPDX-License-Identifier: GPL-2.0-only
package org.daxcheck.fault.percpuref;

import org.daxcheck.claim.Finding;
import org.daxcheck.fault.SeededBug;
import org.daxcheck.kernel.KernelFunction;
import org.daxcheck.kernel.sync.Cpus;
import org.daxcheck.kernel.sync.Rcu;
import org.daxcheck.port.percpuref.PercpuRef;

/** Whether processors count for themselves is read from the bit that is set second when the count is killed. */
@SeededBug(
        what = "Between the two bits a count that is dying gives live references.",
        expect = Finding.Kind.NOT_LINEARIZABLE)
public final class DyingCountedForProcessors extends PercpuRef {

    /** Fresh, for checking. */
    public DyingCountedForProcessors() {
        super(new Rcu(0), Cpus.migrating(), () -> {}, 0);
    }

    @Override
    @KernelFunction("__ref_is_percpu")
    protected boolean isPercpu() {
        return (now() & ATOMIC) == 0;
    }
}
