// SPDX-License-Identifier: GPL-2.0-only
package org.daxcheck.lincheck.mapped;

import org.daxcheck.fault.writeback.PmdFaultTrustsEarlierPmd;
import org.daxcheck.fault.writeback.PteFaultTrustsEarlierPmd;
import org.daxcheck.port.file.DaxFile;
import org.daxcheck.port.file.RepairedFile;
import org.daxcheck.spec.MappedFileSpec;

/** The ports, the mistakes and the specification under {@link MappingOperations}, each a class that Lincheck makes itself. */
public final class MappingSpecs {

    private MappingSpecs() {}

    /** Linux 4.12, put right. */
    public static final class Repaired extends MappingOperations {

        /** A fresh one. Called by Lincheck. */
        public Repaired() {
            super(new RepairedFile());
        }
    }

    /** Linux 4.12, its bugs included. */
    public static final class Faithful extends MappingOperations {

        /** A fresh one. Called by Lincheck. */
        public Faithful() {
            super(new DaxFile());
        }
    }

    /** A mistake. */
    public static final class PmdFaultTrustsEarlierPmdBug extends MappingOperations {

        /** A fresh one. Called by Lincheck. */
        public PmdFaultTrustsEarlierPmdBug() {
            super(new PmdFaultTrustsEarlierPmd());
        }
    }

    /** A mistake. */
    public static final class PteFaultTrustsEarlierPmdBug extends MappingOperations {

        /** A fresh one. Called by Lincheck. */
        public PteFaultTrustsEarlierPmdBug() {
            super(new PteFaultTrustsEarlierPmd());
        }
    }

    /** The sequential specification. */
    public static final class Sequential extends MappingOperations {

        /** A fresh one. Called by Lincheck. */
        public Sequential() {
            super(new MappedFileSpec());
        }
    }
}
