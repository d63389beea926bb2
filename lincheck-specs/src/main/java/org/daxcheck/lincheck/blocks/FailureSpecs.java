// SPDX-License-Identifier: GPL-2.0-only
package org.daxcheck.lincheck.blocks;

import org.daxcheck.fault.device.FailedFlushClearsDirty;
import org.daxcheck.fault.device.SigbusKeepsEntryLocked;
import org.daxcheck.port.file.DaxFile;
import org.daxcheck.port.file.RepairedFile;
import org.daxcheck.spec.MappedFileSpec;

/** The ports, the mistakes and the specification under {@link FailureOperations}, each a class that Lincheck makes itself. */
public final class FailureSpecs {

    private FailureSpecs() {}

    /** Linux 4.12, put right. */
    public static final class Repaired extends FailureOperations {

        /** A fresh one. Called by Lincheck. */
        public Repaired() {
            super(new RepairedFile());
        }
    }

    /** Linux 4.12, its bugs included. */
    public static final class Faithful extends FailureOperations {

        /** A fresh one. Called by Lincheck. */
        public Faithful() {
            super(new DaxFile());
        }
    }

    /** A mistake. */
    public static final class FailedFlushClearsDirtyBug extends FailureOperations {

        /** A fresh one. Called by Lincheck. */
        public FailedFlushClearsDirtyBug() {
            super(new FailedFlushClearsDirty());
        }
    }

    /** A mistake. */
    public static final class SigbusKeepsEntryLockedBug extends FailureOperations {

        /** A fresh one. Called by Lincheck. */
        public SigbusKeepsEntryLockedBug() {
            super(new SigbusKeepsEntryLocked());
        }
    }

    /** The sequential specification. */
    public static final class Sequential extends FailureOperations {

        /** A fresh one. Called by Lincheck. */
        public Sequential() {
            super(new MappedFileSpec());
        }
    }
}
