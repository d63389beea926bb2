// SPDX-License-Identifier: GPL-2.0-only
package org.daxcheck.explorer.event;

/** The code under test is not deterministic: after the same results a thread did something else than before. */
public final class Divergence extends Exception {

    private final int thread;

    /**
     * A divergence.
     *
     * @param thread who diverged
     * @param message what it did, and what it had done before
     */
    public Divergence(int thread, String message) {
        super(message);
        this.thread = thread;
    }

    /** The number of the thread that diverged. */
    public int thread() {
        return thread;
    }
}
