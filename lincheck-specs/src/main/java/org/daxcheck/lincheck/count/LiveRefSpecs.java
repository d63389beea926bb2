// SPDX-License-Identifier: GPL-2.0-only
package org.daxcheck.lincheck.count;

import org.daxcheck.fault.percpuref.DyingCountedForProcessors;
import org.daxcheck.fault.percpuref.SumWithoutGracePeriod;
import org.daxcheck.port.percpuref.AtomicRef;
import org.daxcheck.port.percpuref.LockedRef;
import org.daxcheck.port.percpuref.PercpuRef;
import org.daxcheck.spec.KillableRefSpec;

/** The ports, the mistakes and the specification under {@link LiveRefOperations}, each a class that Lincheck makes itself. */
public final class LiveRefSpecs {

    private LiveRefSpecs() {}

    /** The port of lib/percpu-refcount.c. */
    public static final class Percpu extends LiveRefOperations {

        /** A fresh one. Called by Lincheck. */
        public Percpu() {
            super(PercpuRef.checking());
        }
    }

    /** The count in one word. */
    public static final class Atomic extends LiveRefOperations {

        /** A fresh one. Called by Lincheck. */
        public Atomic() {
            super(AtomicRef.checking());
        }
    }

    /** The count under a lock. */
    public static final class Locked extends LiveRefOperations {

        /** A fresh one. Called by Lincheck. */
        public Locked() {
            super(LockedRef.checking());
        }
    }

    /** A mistake. */
    public static final class SumWithoutGracePeriodBug extends LiveRefOperations {

        /** A fresh one. Called by Lincheck. */
        public SumWithoutGracePeriodBug() {
            super(new SumWithoutGracePeriod());
        }
    }

    /** A mistake. */
    public static final class DyingCountedForProcessorsBug extends LiveRefOperations {

        /** A fresh one. Called by Lincheck. */
        public DyingCountedForProcessorsBug() {
            super(new DyingCountedForProcessors());
        }
    }

    /** The sequential specification. */
    public static final class Sequential extends LiveRefOperations {

        /** A fresh one. Called by Lincheck. */
        public Sequential() {
            super(new KillableRefSpec());
        }
    }
}
