// SPDX-License-Identifier: GPL-2.0-only
package org.daxcheck.lincheck.pagemap;

import org.daxcheck.fault.pagemap.PrivatePageWithoutPagemapRef;
import org.daxcheck.port.folio.PrivateMemory;
import org.daxcheck.spec.PrivatePagesSpec;

/** The ports, the mistakes and the specification under {@link PrivateRemovalOperations}, each a class that Lincheck makes itself. */
public final class PrivateRemovalSpecs {

    private PrivateRemovalSpecs() {}

    /** The port of Linux 6.1. */
    public static final class Driver extends PrivateRemovalOperations {

        /** A fresh one. Called by Lincheck. */
        public Driver() {
            super(new PrivateMemory());
        }
    }

    /** A mistake. */
    public static final class PrivatePageWithoutPagemapRefBug extends PrivateRemovalOperations {

        /** A fresh one. Called by Lincheck. */
        public PrivatePageWithoutPagemapRefBug() {
            super(new PrivatePageWithoutPagemapRef());
        }
    }

    /** The sequential specification. */
    public static final class Sequential extends PrivateRemovalOperations {

        /** A fresh one. Called by Lincheck. */
        public Sequential() {
            super(new PrivatePagesSpec());
        }
    }
}
