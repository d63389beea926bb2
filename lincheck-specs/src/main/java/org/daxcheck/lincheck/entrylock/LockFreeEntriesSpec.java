// SPDX-License-Identifier: GPL-2.0-only
package org.daxcheck.lincheck.entrylock;

import org.daxcheck.api.EntryLockSettings;
import org.daxcheck.port.entrylock.lockfree.LockFreeEntries;

/** The lock-free port. */
public final class LockFreeEntriesSpec extends FullEntryLockOperations {

    /** A fresh one, a PMD of two pages. Called by Lincheck. */
    public LockFreeEntriesSpec() {
        super(new LockFreeEntries(EntryLockSettings.checking()));
    }
}
