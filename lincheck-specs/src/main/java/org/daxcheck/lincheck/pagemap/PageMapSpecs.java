// SPDX-License-Identifier: GPL-2.0-only
package org.daxcheck.lincheck.pagemap;

import org.daxcheck.fault.pagemap.CountFreedBeforeUnregistered;
import org.daxcheck.port.pagemap.MemremapPages;
import org.daxcheck.port.pagemap.ZoneDevicePages;
import org.daxcheck.spec.PageMapsSpec;

/** The ports, the mistakes and the specification under {@link PageMapOperations}, each a class that Lincheck makes itself. */
public final class PageMapSpecs {

    private PageMapSpecs() {}

    /** The port of Linux 5.17. */
    public static final class Memremap extends PageMapOperations {

        /** A fresh one. Called by Lincheck. */
        public Memremap() {
            super(new MemremapPages());
        }
    }

    /** The same with counts of processors. */
    public static final class Percpu extends PageMapOperations {

        /** A fresh one. Called by Lincheck. */
        public Percpu() {
            super(MemremapPages.percpu());
        }
    }

    /** The same with counts under a lock. */
    public static final class Locked extends PageMapOperations {

        /** A fresh one. Called by Lincheck. */
        public Locked() {
            super(MemremapPages.locked());
        }
    }

    /** The port of Linux 4.11. */
    public static final class ZoneDevice extends PageMapOperations {

        /** A fresh one. Called by Lincheck. */
        public ZoneDevice() {
            super(new ZoneDevicePages());
        }
    }

    /** A mistake. */
    public static final class CountFreedBeforeUnregisteredBug extends PageMapOperations {

        /** A fresh one. Called by Lincheck. */
        public CountFreedBeforeUnregisteredBug() {
            super(new CountFreedBeforeUnregistered());
        }
    }

    /** The sequential specification. */
    public static final class Sequential extends PageMapOperations {

        /** A fresh one. Called by Lincheck. */
        public Sequential() {
            super(new PageMapsSpec());
        }
    }
}
