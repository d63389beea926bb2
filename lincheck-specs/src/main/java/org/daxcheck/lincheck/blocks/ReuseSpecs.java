// SPDX-License-Identifier: GPL-2.0-only
package org.daxcheck.lincheck.blocks;

import org.daxcheck.fault.truncation.BlocksFreedBeforeUnmap;
import org.daxcheck.fault.truncation.EntriesDeletedAfterFree;
import org.daxcheck.fault.truncation.FaultsIgnoreTruncation;
import org.daxcheck.port.file.DaxFile;
import org.daxcheck.port.file.RepairedFile;
import org.daxcheck.spec.MappedFileSpec;

/** The ports, the mistakes and the specification under {@link ReuseOperations}, each a class that Lincheck makes itself. */
public final class ReuseSpecs {

    private ReuseSpecs() {}

    /** Linux 4.12, put right. */
    public static final class Repaired extends ReuseOperations {

        /** A fresh one. Called by Lincheck. */
        public Repaired() {
            super(new RepairedFile());
        }
    }

    /** Linux 4.12, its bugs included. */
    public static final class Faithful extends ReuseOperations {

        /** A fresh one. Called by Lincheck. */
        public Faithful() {
            super(new DaxFile());
        }
    }

    /** A mistake. */
    public static final class BlocksFreedBeforeUnmapBug extends ReuseOperations {

        /** A fresh one. Called by Lincheck. */
        public BlocksFreedBeforeUnmapBug() {
            super(new BlocksFreedBeforeUnmap());
        }
    }

    /** A mistake. */
    public static final class EntriesDeletedAfterFreeBug extends ReuseOperations {

        /** A fresh one. Called by Lincheck. */
        public EntriesDeletedAfterFreeBug() {
            super(new EntriesDeletedAfterFree());
        }
    }

    /** A mistake. */
    public static final class FaultsIgnoreTruncationBug extends ReuseOperations {

        /** A fresh one. Called by Lincheck. */
        public FaultsIgnoreTruncationBug() {
            super(new FaultsIgnoreTruncation());
        }
    }

    /** The sequential specification. */
    public static final class Sequential extends ReuseOperations {

        /** A fresh one. Called by Lincheck. */
        public Sequential() {
            super(new MappedFileSpec());
        }
    }
}
