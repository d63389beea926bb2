// SPDX-License-Identifier: GPL-2.0-only
package org.daxcheck.lincheck.mapped;

import org.daxcheck.port.file.DaxFile;
import org.daxcheck.port.file.RepairedFile;
import org.daxcheck.spec.MappedFileSpec;

/** The ports, the mistakes and the specification under {@link ZerosOperations}, each a class that Lincheck makes itself. */
public final class ZerosSpecs {

    private ZerosSpecs() {}

    /** Linux 4.12, put right. */
    public static final class Repaired extends ZerosOperations {

        /** A fresh one. Called by Lincheck. */
        public Repaired() {
            super(new RepairedFile());
        }
    }

    /** Linux 4.12, its bugs included. */
    public static final class Faithful extends ZerosOperations {

        /** A fresh one. Called by Lincheck. */
        public Faithful() {
            super(new DaxFile());
        }
    }

    /** The sequential specification. */
    public static final class Sequential extends ZerosOperations {

        /** A fresh one. Called by Lincheck. */
        public Sequential() {
            super(new MappedFileSpec());
        }
    }
}
