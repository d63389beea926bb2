// SPDX-License-Identifier: GPL-2.0-only
package org.daxcheck.lincheck.entrylock;

import org.daxcheck.api.EntryLockSettings;
import org.daxcheck.port.entrylock.locked.RepairedEntries;

/** The lock-based port, repaired. */
public final class RepairedEntriesSpec extends FullEntryLockOperations {

    /** A fresh one, a PMD of two pages. Called by Lincheck. */
    public RepairedEntriesSpec() {
        super(new RepairedEntries(EntryLockSettings.checking()));
    }
}
