// SPDX-License-Identifier: GPL-2.0-only
package org.daxcheck.lincheck.count;

import org.daxcheck.fault.percpuref.SumWithoutGracePeriod;
import org.daxcheck.kernel.sync.Cpus;
import org.daxcheck.kernel.sync.Rcu;
import org.daxcheck.port.percpuref.AtomicRef;
import org.daxcheck.port.percpuref.LockedRef;
import org.daxcheck.port.percpuref.PercpuRef;
import org.daxcheck.spec.KillableRefSpec;

/** The ports, the mistakes and the specification under {@link RcuRefOperations}, each a class that Lincheck makes itself. */
public final class RcuRefSpecs {

    private RcuRefSpecs() {}

    /** The port of lib/percpu-refcount.c. */
    public static final class Percpu extends RcuRefOperations {

        /** A fresh one. Called by Lincheck. */
        public Percpu() {
            this(new Rcu(0));
        }

        private Percpu(Rcu rcu) {
            super(new PercpuRef(rcu, Cpus.migrating(), () -> {}, 0), rcu);
        }
    }

    /** The count in one word. */
    public static final class Atomic extends RcuRefOperations {

        /** A fresh one. Called by Lincheck. */
        public Atomic() {
            super(AtomicRef.checking(), new Rcu(0));
        }
    }

    /** The count under a lock. */
    public static final class Locked extends RcuRefOperations {

        /** A fresh one. Called by Lincheck. */
        public Locked() {
            super(LockedRef.checking(), new Rcu(0));
        }
    }

    /** A mistake. */
    public static final class SumWithoutGracePeriodBug extends RcuRefOperations {

        /** A fresh one. Called by Lincheck. */
        public SumWithoutGracePeriodBug() {
            super(new SumWithoutGracePeriod(), new Rcu(0));
        }
    }

    /** The sequential specification. */
    public static final class Sequential extends RcuRefOperations {

        /** A fresh one. Called by Lincheck. */
        public Sequential() {
            super(new KillableRefSpec(), new Rcu(0));
        }
    }
}
