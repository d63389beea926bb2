// SPDX-License-Identifier: GPL-2.0-only
package org.daxcheck.explorer.runtime.core;

/** Unwinds a thread of the program when its run is over. Not an exception of the program's: hooks throw it again if caught. */
public final class Stopped extends Error {

    private static final long serialVersionUID = 1;

    public Stopped() {
        super("the run is over", null, false, false);
    }
}
