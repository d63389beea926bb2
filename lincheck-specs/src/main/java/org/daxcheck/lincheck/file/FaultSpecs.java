// SPDX-License-Identifier: GPL-2.0-only
package org.daxcheck.lincheck.file;

import org.daxcheck.fault.file.UnmappedTakenForIdle;
import org.daxcheck.port.layout.DevmapPages;
import org.daxcheck.port.layout.ZappedPages;
import org.daxcheck.spec.FilePagesSpec;

/** The ports, the mistakes and the specification under {@link FaultOperations}, each a class that Lincheck makes itself. */
public final class FaultSpecs {

    private FaultSpecs() {}

    /** The port of Linux 6.0, put right. */
    public static final class Devmap extends FaultOperations {

        /** A fresh one. Called by Lincheck. */
        public Devmap() {
            super(new DevmapPages());
        }
    }

    /** What was posted, put right. */
    public static final class Zapped extends FaultOperations {

        /** A fresh one. Called by Lincheck. */
        public Zapped() {
            super(new ZappedPages());
        }
    }

    /** A mistake. */
    public static final class UnmappedTakenForIdleBug extends FaultOperations {

        /** A fresh one. Called by Lincheck. */
        public UnmappedTakenForIdleBug() {
            super(new UnmappedTakenForIdle());
        }
    }

    /** The sequential specification. */
    public static final class Sequential extends FaultOperations {

        /** A fresh one. Called by Lincheck. */
        public Sequential() {
            super(new FilePagesSpec());
        }
    }
}
