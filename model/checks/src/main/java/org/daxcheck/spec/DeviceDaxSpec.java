// SPDX-License-Identifier: GPL-2.0-only
package org.daxcheck.spec;

import org.daxcheck.api.DeviceDax;

/** Faults on a device as a sequential object. Not thread-safe. */
public final class DeviceDaxSpec implements DeviceDax {

    private final boolean[] mapped = new boolean[PAGES];
    private boolean gone;

    /** The device there, nothing mapped. */
    public DeviceDaxSpec() {}

    @Override
    public boolean fault(int page) {
        mapped[page] |= !gone;
        return !gone;
    }

    @Override
    public int look(int page) {
        return mapped[page] ? PGOFF + page : NOT_REACHABLE;
    }

    @Override
    public void remove() {
        gone = true;
        for (int page = 0; page < PAGES; page++) {
            mapped[page] = false;
        }
    }
}
