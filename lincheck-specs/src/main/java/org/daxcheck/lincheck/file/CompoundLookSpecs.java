// SPDX-License-Identifier: GPL-2.0-only
package org.daxcheck.lincheck.file;

import org.daxcheck.port.devdax.CompoundDevDax;
import org.daxcheck.port.devdax.EarlierCompoundDevDax;
import org.daxcheck.spec.DeviceDaxSpec;

/**
 * Two pages that are mapped together, the mistakes and the specification under {@link DeviceLookOperations}, each a class that Lincheck
 * makes itself.
 */
public final class CompoundLookSpecs {

    private CompoundLookSpecs() {}

    /** Placed by their head. */
    public static final class Compound extends DeviceLookOperations {

        /** A fresh one. Called by Lincheck. */
        public Compound() {
            super(new CompoundDevDax());
        }
    }

    /** As posted in August 2021, bugs included. */
    public static final class Compound2021Bug extends DeviceLookOperations {

        /** A fresh one. Called by Lincheck. */
        public Compound2021Bug() {
            super(new EarlierCompoundDevDax());
        }
    }

    /** The sequential specification. */
    public static final class Sequential extends DeviceLookOperations {

        /** A fresh one. Called by Lincheck. */
        public Sequential() {
            super(DeviceDaxSpec.compound());
        }
    }
}
