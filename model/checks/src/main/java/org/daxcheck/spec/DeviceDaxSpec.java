// SPDX-License-Identifier: GPL-2.0-only
package org.daxcheck.spec;

import org.daxcheck.api.DeviceDax;

/** Faults on a device as a sequential object. Not thread-safe. */
public final class DeviceDaxSpec implements DeviceDax {

    private final boolean compound;
    private final boolean[] mapped = new boolean[PAGES];
    private boolean gone;

    /** The device there, nothing mapped; a fault maps one page. */
    public DeviceDaxSpec() {
        this(false);
    }

    private DeviceDaxSpec(boolean compound) {
        this.compound = compound;
    }

    /** The same where a fault on any page maps all of them. */
    public static DeviceDaxSpec compound() {
        return new DeviceDaxSpec(true);
    }

    @Override
    public boolean fault(int page) {
        for (int each = 0; each < PAGES; each++) {
            mapped[each] |= !gone && (compound || each == page);
        }
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
