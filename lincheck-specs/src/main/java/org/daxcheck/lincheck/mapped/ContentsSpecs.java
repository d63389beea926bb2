// SPDX-License-Identifier: GPL-2.0-only
package org.daxcheck.lincheck.mapped;

import org.daxcheck.fault.writeback.FaultLooksUpBlocksUnlocked;
import org.daxcheck.fault.writeback.WriteInvalidatesBeforeAllocation;
import org.daxcheck.port.file.DaxFile;
import org.daxcheck.port.file.RepairedFile;
import org.daxcheck.spec.MappedFileSpec;

/** The ports, the mistakes and the specification under {@link ContentsOperations}, each a class that Lincheck makes itself. */
public final class ContentsSpecs {

    private ContentsSpecs() {}

    /** Linux 4.12, put right. */
    public static final class Repaired extends ContentsOperations {

        /** A fresh one. Called by Lincheck. */
        public Repaired() {
            super(new RepairedFile());
        }
    }

    /** Linux 4.12, its bugs included. */
    public static final class Faithful extends ContentsOperations {

        /** A fresh one. Called by Lincheck. */
        public Faithful() {
            super(new DaxFile());
        }
    }

    /** A mistake. */
    public static final class FaultLooksUpBlocksUnlockedBug extends ContentsOperations {

        /** A fresh one. Called by Lincheck. */
        public FaultLooksUpBlocksUnlockedBug() {
            super(new FaultLooksUpBlocksUnlocked());
        }
    }

    /** A mistake. */
    public static final class WriteInvalidatesBeforeAllocationBug extends ContentsOperations {

        /** A fresh one. Called by Lincheck. */
        public WriteInvalidatesBeforeAllocationBug() {
            super(new WriteInvalidatesBeforeAllocation());
        }
    }

    /** The sequential specification. */
    public static final class Sequential extends ContentsOperations {

        /** A fresh one. Called by Lincheck. */
        public Sequential() {
            super(new MappedFileSpec());
        }
    }
}
