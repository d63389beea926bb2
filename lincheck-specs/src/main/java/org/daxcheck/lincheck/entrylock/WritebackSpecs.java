// SPDX-License-Identifier: GPL-2.0-only
package org.daxcheck.lincheck.entrylock;

import org.daxcheck.api.EntryLockSettings;
import org.daxcheck.port.entrylock.locked.RepairedEntries;
import org.daxcheck.port.entrylock.lockfree.LockFreeEntries;
import org.daxcheck.port.entrylock.xarray.XarrayEntries;
import org.daxcheck.spec.EntryLockSpec;

/** The ports and the specification under {@link WritebackOperations}, each a class that Lincheck makes itself. */
public final class WritebackSpecs {

    private WritebackSpecs() {}

    /** The port of Linux 4.12 with its defects put right. */
    public static final class Repaired extends WritebackOperations {

        /** A fresh one, a PMD of two pages. Called by Lincheck. */
        public Repaired() {
            super(new RepairedEntries(EntryLockSettings.checking()));
        }
    }

    /** The lock-free port. */
    public static final class LockFree extends WritebackOperations {

        /** A fresh one, a PMD of two pages. Called by Lincheck. */
        public LockFree() {
            super(new LockFreeEntries(EntryLockSettings.checking()));
        }
    }

    /** The port of Linux 5.13. */
    public static final class Xarray extends WritebackOperations {

        /** A fresh one, a PMD of two pages. Called by Lincheck. */
        public Xarray() {
            super(new XarrayEntries(EntryLockSettings.checking()));
        }
    }

    /** The sequential specification. */
    public static final class Sequential extends WritebackOperations {

        /** A fresh one, a PMD of two pages. Called by Lincheck. */
        public Sequential() {
            super(new EntryLockSpec(EntryLockSettings.checking()));
        }
    }
}
