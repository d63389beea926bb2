// SPDX-License-Identifier: GPL-2.0-only
package org.daxcheck.lincheck.file;

import org.daxcheck.fault.file.MappingSetAfterInsert;
import org.daxcheck.port.devdax.DevDax;
import org.daxcheck.spec.DeviceDaxSpec;

/** The ports, the mistakes and the specification under {@link DeviceLookOperations}, each a class that Lincheck makes itself. */
public final class DeviceLookSpecs {

    private DeviceLookSpecs() {}

    /** The offset, the file, the page table. */
    public static final class Devdax extends DeviceLookOperations {

        /** A fresh one. Called by Lincheck. */
        public Devdax() {
            super(new DevDax());
        }
    }

    /** A mistake. */
    public static final class MappingSetAfterInsertBug extends DeviceLookOperations {

        /** A fresh one. Called by Lincheck. */
        public MappingSetAfterInsertBug() {
            super(new MappingSetAfterInsert());
        }
    }

    /** The sequential specification. */
    public static final class Sequential extends DeviceLookOperations {

        /** A fresh one. Called by Lincheck. */
        public Sequential() {
            super(new DeviceDaxSpec());
        }
    }
}
