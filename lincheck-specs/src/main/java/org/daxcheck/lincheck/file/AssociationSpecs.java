// SPDX-License-Identifier: GPL-2.0-only
package org.daxcheck.lincheck.file;

import org.daxcheck.fault.file.ShareTestedBeforeDecrement;
import org.daxcheck.port.association.EntryAssociations;
import org.daxcheck.spec.DaxEntriesSpec;

/** The ports, the mistakes and the specification under {@link AssociationOperations}, each a class that Lincheck makes itself. */
public final class AssociationSpecs {

    private AssociationSpecs() {}

    /** What was posted, put right. */
    public static final class Associations extends AssociationOperations {

        /** A fresh one. Called by Lincheck. */
        public Associations() {
            super(new EntryAssociations());
        }
    }

    /** A mistake. */
    public static final class ShareTestedBeforeDecrementBug extends AssociationOperations {

        /** A fresh one. Called by Lincheck. */
        public ShareTestedBeforeDecrementBug() {
            super(new ShareTestedBeforeDecrement());
        }
    }

    /** The sequential specification. */
    public static final class Sequential extends AssociationOperations {

        /** A fresh one. Called by Lincheck. */
        public Sequential() {
            super(new DaxEntriesSpec());
        }
    }
}
