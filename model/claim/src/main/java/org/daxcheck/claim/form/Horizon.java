// SPDX-License-Identifier: GPL-2.0-only
package org.daxcheck.claim.form;

import java.time.Duration;

/**
 * How far an engine looks at a scenario that leaves it open. What lies beyond a bound was not seen, and the evidence says so.
 *
 * @param threads threads of each generated scenario, at least 1
 * @param operations operations of each of those threads, at least 1
 * @param events operations on shared state in one execution, at least 1
 * @param patience a wait with a time limit of at least this counts as one without: it ends only if it is woken
 * @param stopAtFirst whether to end with the first finding
 */
public record Horizon(int threads, int operations, int events, Duration patience, boolean stopAtFirst) {

    /** Two threads with two operations each, 10,000 events, a second of patience, to the end. */
    public static final Horizon USUAL = new Horizon(2, 2, 10_000, Duration.ofSeconds(1), false);

    /** The same for other scenarios. */
    public Horizon within(int otherThreads, int otherOperations) {
        return new Horizon(otherThreads, otherOperations, events, patience, stopAtFirst);
    }

    /** Refuses a horizon within which there is nothing. */
    public Horizon {
        if (threads < 1 || operations < 1 || events < 1 || patience.isNegative()) {
            throw new IllegalArgumentException("bounds must be positive: " + threads + " x " + operations + ", "
                    + events + " events, " + patience + " of patience");
        }
    }
}
