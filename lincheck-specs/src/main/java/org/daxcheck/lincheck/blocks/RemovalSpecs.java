// SPDX-License-Identifier: GPL-2.0-only
package org.daxcheck.lincheck.blocks;

import org.daxcheck.fault.device.KillWithoutGracePeriod;
import org.daxcheck.port.file.DaxFile;
import org.daxcheck.port.file.RepairedFile;
import org.daxcheck.spec.MappedFileSpec;

/** The ports, the mistakes and the specification under {@link RemovalOperations}, each a class that Lincheck makes itself. */
public final class RemovalSpecs {

    private RemovalSpecs() {}

    /** Linux 4.12, put right. */
    public static final class Repaired extends RemovalOperations {

        /** A fresh one. Called by Lincheck. */
        public Repaired() {
            super(new RepairedFile());
        }
    }

    /** Linux 4.12, its bugs included. */
    public static final class Faithful extends RemovalOperations {

        /** A fresh one. Called by Lincheck. */
        public Faithful() {
            super(new DaxFile());
        }
    }

    /** A mistake. */
    public static final class KillWithoutGracePeriodBug extends RemovalOperations {

        /** A fresh one. Called by Lincheck. */
        public KillWithoutGracePeriodBug() {
            super(new KillWithoutGracePeriod());
        }
    }

    /** The sequential specification. */
    public static final class Sequential extends RemovalOperations {

        /** A fresh one. Called by Lincheck. */
        public Sequential() {
            super(new MappedFileSpec());
        }
    }
}
