// SPDX-License-Identifier: GPL-2.0-only
package org.daxcheck.lincheck.entrylock;

import org.daxcheck.api.EntryLockSettings;
import org.daxcheck.port.entrylock.xarray.XarrayEntries;

/** The port of Linux 5.13, which has no hole pages. */
public final class XarrayEntriesSpec extends EntryLockOperations {

    /** A fresh one, a PMD of two pages. Called by Lincheck. */
    public XarrayEntriesSpec() {
        super(new XarrayEntries(EntryLockSettings.checking()));
    }
}
