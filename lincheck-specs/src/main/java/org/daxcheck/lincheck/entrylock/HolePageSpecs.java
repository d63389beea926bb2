// SPDX-License-Identifier: GPL-2.0-only
package org.daxcheck.lincheck.entrylock;

import org.daxcheck.api.EntryLockSettings;
import org.daxcheck.port.entrylock.locked.LockedEntries;
import org.daxcheck.port.entrylock.locked.RepairedEntries;
import org.daxcheck.port.entrylock.lockfree.LockFreeEntries;
import org.daxcheck.spec.EntryLockSpec;

/** The ports and the specification under {@link HolePageOperations}, each a class that Lincheck makes itself. */
public final class HolePageSpecs {

    private HolePageSpecs() {}

    /** The port of Linux 4.12. */
    public static final class Locked2017 extends HolePageOperations {

        /** A fresh one, a PMD of two pages. Called by Lincheck. */
        public Locked2017() {
            super(new LockedEntries(EntryLockSettings.checking()));
        }
    }

    /** The port of Linux 4.12 with its defects put right. */
    public static final class Repaired extends HolePageOperations {

        /** A fresh one, a PMD of two pages. Called by Lincheck. */
        public Repaired() {
            super(new RepairedEntries(EntryLockSettings.checking()));
        }
    }

    /** The lock-free port. */
    public static final class LockFree extends HolePageOperations {

        /** A fresh one, a PMD of two pages. Called by Lincheck. */
        public LockFree() {
            super(new LockFreeEntries(EntryLockSettings.checking()));
        }
    }

    /** The sequential specification. */
    public static final class Sequential extends HolePageOperations {

        /** A fresh one, a PMD of two pages. Called by Lincheck. */
        public Sequential() {
            super(new EntryLockSpec(EntryLockSettings.checking()));
        }
    }
}
