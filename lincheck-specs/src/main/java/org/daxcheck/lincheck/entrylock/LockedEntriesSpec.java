// SPDX-License-Identifier: GPL-2.0-only
package org.daxcheck.lincheck.entrylock;

import org.daxcheck.api.EntryLockSettings;
import org.daxcheck.port.entrylock.locked.LockedEntries;

/** The lock-based port of Linux 4.12. */
public final class LockedEntriesSpec extends FullEntryLockOperations {

    /** A fresh one, a PMD of two pages. Called by Lincheck. */
    public LockedEntriesSpec() {
        super(new LockedEntries(EntryLockSettings.checking()));
    }
}
