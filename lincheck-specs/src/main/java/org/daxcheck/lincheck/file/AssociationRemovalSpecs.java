// SPDX-License-Identifier: GPL-2.0-only
package org.daxcheck.lincheck.file;

import org.daxcheck.fault.file.EntryStoredDespiteSigbus;
import org.daxcheck.fault.file.PinWithoutOwnReference;
import org.daxcheck.port.association.EntryAssociations;
import org.daxcheck.spec.DaxEntriesSpec;

/** The ports, the mistakes and the specification under {@link AssociationRemovalOperations}, each a class that Lincheck makes itself. */
public final class AssociationRemovalSpecs {

    private AssociationRemovalSpecs() {}

    /** What was posted, put right. */
    public static final class Associations extends AssociationRemovalOperations {

        /** A fresh one. Called by Lincheck. */
        public Associations() {
            super(new EntryAssociations());
        }
    }

    /** A mistake. */
    public static final class EntryStoredDespiteSigbusBug extends AssociationRemovalOperations {

        /** A fresh one. Called by Lincheck. */
        public EntryStoredDespiteSigbusBug() {
            super(new EntryStoredDespiteSigbus());
        }
    }

    /** A mistake. */
    public static final class PinWithoutOwnReferenceBug extends AssociationRemovalOperations {

        /** A fresh one. Called by Lincheck. */
        public PinWithoutOwnReferenceBug() {
            super(new PinWithoutOwnReference());
        }
    }

    /** The sequential specification. */
    public static final class Sequential extends AssociationRemovalOperations {

        /** A fresh one. Called by Lincheck. */
        public Sequential() {
            super(new DaxEntriesSpec());
        }
    }
}
