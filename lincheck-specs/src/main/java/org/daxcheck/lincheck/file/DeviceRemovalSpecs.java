// SPDX-License-Identifier: GPL-2.0-only
package org.daxcheck.lincheck.file;

import org.daxcheck.fault.file.ReadSectionEndsBeforeInsert;
import org.daxcheck.port.devdax.CompoundDevDax;
import org.daxcheck.port.devdax.DevDax;
import org.daxcheck.port.devdax.EarlierCompoundDevDax;
import org.daxcheck.spec.DeviceDaxSpec;

/** The ports, the mistakes and the specification under {@link DeviceRemovalOperations}, each a class that Lincheck makes itself. */
public final class DeviceRemovalSpecs {

    private DeviceRemovalSpecs() {}

    /** The offset, the file, the page table. */
    public static final class Devdax extends DeviceRemovalOperations {

        /** A fresh one. Called by Lincheck. */
        public Devdax() {
            super(new DevDax());
        }
    }

    /** Two pages mapped together. */
    public static final class Compound extends DeviceRemovalOperations {

        /** A fresh one. Called by Lincheck. */
        public Compound() {
            super(new CompoundDevDax());
        }
    }

    /** The same as posted, whose bugs no call of this set sees. */
    public static final class Compound2021 extends DeviceRemovalOperations {

        /** A fresh one. Called by Lincheck. */
        public Compound2021() {
            super(new EarlierCompoundDevDax());
        }
    }

    /** A mistake. */
    public static final class ReadSectionEndsBeforeInsertBug extends DeviceRemovalOperations {

        /** A fresh one. Called by Lincheck. */
        public ReadSectionEndsBeforeInsertBug() {
            super(new ReadSectionEndsBeforeInsert());
        }
    }

    /** The sequential specification. */
    public static final class Sequential extends DeviceRemovalOperations {

        /** A fresh one. Called by Lincheck. */
        public Sequential() {
            super(new DeviceDaxSpec());
        }
    }
}
