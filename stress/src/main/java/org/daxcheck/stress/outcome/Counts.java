// SPDX-License-Identifier: GPL-2.0-only
package org.daxcheck.stress.outcome;

import org.daxcheck.api.KillableRef;
import org.daxcheck.kernel.sync.Cpus;
import org.daxcheck.kernel.sync.Rcu;
import org.daxcheck.port.percpuref.AtomicRef;
import org.daxcheck.port.percpuref.LockedRef;
import org.daxcheck.port.percpuref.PercpuRef;

/** The counts on which others stand. Whoever waits for one to be released gives up after a time, and that is an outcome. */
final class Counts {

    private Counts() {}

    static KillableRef percpu(Rcu rcu, Runnable release) {
        return new PercpuRef(rcu, Cpus.migrating(), release, Hung.MILLIS);
    }

    static KillableRef atomic(Rcu rcu, Runnable release) {
        return new AtomicRef(release, Hung.MILLIS);
    }

    static KillableRef locked(Rcu rcu, Runnable release) {
        return new LockedRef(release, Hung.MILLIS);
    }
}
