// SPDX-License-Identifier: GPL-2.0-only
package org.daxcheck.lincheck.pagemap;

import org.daxcheck.fault.pagemap.PageListedBeforeCountReset;
import org.daxcheck.port.folio.PrivateMemory;
import org.daxcheck.spec.PrivatePagesSpec;

/** The ports, the mistakes and the specification under {@link PrivatePageOperations}, each a class that Lincheck makes itself. */
public final class PrivatePageSpecs {

    private PrivatePageSpecs() {}

    /** The port of Linux 6.1. */
    public static final class Driver extends PrivatePageOperations {

        /** A fresh one. Called by Lincheck. */
        public Driver() {
            super(new PrivateMemory());
        }
    }

    /** A mistake. */
    public static final class PageListedBeforeCountResetBug extends PrivatePageOperations {

        /** A fresh one. Called by Lincheck. */
        public PageListedBeforeCountResetBug() {
            super(new PageListedBeforeCountReset());
        }
    }

    /** The sequential specification. */
    public static final class Sequential extends PrivatePageOperations {

        /** A fresh one. Called by Lincheck. */
        public Sequential() {
            super(new PrivatePagesSpec());
        }
    }
}
