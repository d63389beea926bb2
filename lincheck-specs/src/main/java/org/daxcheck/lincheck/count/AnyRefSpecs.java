// SPDX-License-Identifier: GPL-2.0-only
package org.daxcheck.lincheck.count;

import org.daxcheck.fault.percpuref.SumWithoutGracePeriod;
import org.daxcheck.port.percpuref.AtomicRef;
import org.daxcheck.port.percpuref.LockedRef;
import org.daxcheck.port.percpuref.PercpuRef;
import org.daxcheck.spec.KillableRefSpec;

/** The ports, the mistakes and the specification under {@link AnyRefOperations}, each a class that Lincheck makes itself. */
public final class AnyRefSpecs {

    private AnyRefSpecs() {}

    /** The port of lib/percpu-refcount.c. */
    public static final class Percpu extends AnyRefOperations {

        /** A fresh one. Called by Lincheck. */
        public Percpu() {
            super(PercpuRef.checking());
        }
    }

    /** The count in one word. */
    public static final class Atomic extends AnyRefOperations {

        /** A fresh one. Called by Lincheck. */
        public Atomic() {
            super(AtomicRef.checking());
        }
    }

    /** The count under a lock. */
    public static final class Locked extends AnyRefOperations {

        /** A fresh one. Called by Lincheck. */
        public Locked() {
            super(LockedRef.checking());
        }
    }

    /** A mistake. */
    public static final class SumWithoutGracePeriodBug extends AnyRefOperations {

        /** A fresh one. Called by Lincheck. */
        public SumWithoutGracePeriodBug() {
            super(new SumWithoutGracePeriod());
        }
    }

    /** The sequential specification. */
    public static final class Sequential extends AnyRefOperations {

        /** A fresh one. Called by Lincheck. */
        public Sequential() {
            super(new KillableRefSpec());
        }
    }
}
