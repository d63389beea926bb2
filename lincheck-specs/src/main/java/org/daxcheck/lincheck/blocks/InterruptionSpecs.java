// SPDX-License-Identifier: GPL-2.0-only
package org.daxcheck.lincheck.blocks;

import org.daxcheck.fault.truncation.SignalLeavesFileShort;
import org.daxcheck.port.file.DaxFile;
import org.daxcheck.port.file.RepairedFile;
import org.daxcheck.spec.MappedFileSpec;

/** The ports, the mistakes and the specification under {@link InterruptionOperations}, each a class that Lincheck makes itself. */
public final class InterruptionSpecs {

    private InterruptionSpecs() {}

    /** Linux 4.12, put right. */
    public static final class Repaired extends InterruptionOperations {

        /** A fresh one. Called by Lincheck. */
        public Repaired() {
            super(new RepairedFile());
        }
    }

    /** Linux 4.12, its bugs included. */
    public static final class Faithful extends InterruptionOperations {

        /** A fresh one. Called by Lincheck. */
        public Faithful() {
            super(new DaxFile());
        }
    }

    /** A mistake. */
    public static final class SignalLeavesFileShortBug extends InterruptionOperations {

        /** A fresh one. Called by Lincheck. */
        public SignalLeavesFileShortBug() {
            super(new SignalLeavesFileShort());
        }
    }

    /** The sequential specification. */
    public static final class Sequential extends InterruptionOperations {

        /** A fresh one. Called by Lincheck. */
        public Sequential() {
            super(new MappedFileSpec());
        }
    }
}
