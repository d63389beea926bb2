// SPDX-License-Identifier: GPL-2.0-only
package org.daxcheck.explorer.replay;

/** A replay line does not fit the program: it is damaged, or the program has changed since. */
public final class StaleReplay extends Exception {

    /** What does not fit. */
    public StaleReplay(String message) {
        super(message);
    }
}
