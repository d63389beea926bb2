// SPDX-License-Identifier: GPL-2.0-only
package org.daxcheck.lincheck.entrylock;

import org.daxcheck.api.EntryLockSettings;
import org.daxcheck.spec.EntryLockSpec;

/** The sequential specification, under the same operations. */
public final class SequentialEntryLock extends FullEntryLockOperations {

    /** A fresh one, a PMD of two pages. Called by Lincheck. */
    public SequentialEntryLock() {
        super(new EntryLockSpec(EntryLockSettings.checking()));
    }
}
