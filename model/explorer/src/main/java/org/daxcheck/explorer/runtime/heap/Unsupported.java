// SPDX-License-Identifier: GPL-2.0-only
package org.daxcheck.explorer.runtime.heap;

/** A construct that is not understood, on its way to the engine, which adds the place. Never seen by the program. */
public final class Unsupported extends RuntimeException {

    private static final long serialVersionUID = 1;

    /**
     * A refusal.
     *
     * @param construct what is not understood
     */
    public Unsupported(String construct) {
        super(construct);
    }
}
