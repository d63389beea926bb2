// SPDX-License-Identifier: GPL-2.0-only
package org.daxcheck.claim;

import java.time.Duration;

/**
 * How much may be spent. What is cut short is reported as such.
 *
 * @param perClaim wall-clock time for one claim
 * @param executions executions for one claim
 * @param total wall-clock time for all claims together
 * @param jobs how many claims an engine may work on at once, if it can
 */
public record Budget(Duration perClaim, long executions, Duration total, int jobs) {

    /** A budget for an engine that may use every processor. */
    public Budget(Duration perClaim, long executions, Duration total) {
        this(perClaim, executions, total, Runtime.getRuntime().availableProcessors());
    }

    /** Refuses a budget that lets nothing run. */
    public Budget {
        if (perClaim.isNegative()
                || perClaim.isZero()
                || total.isNegative()
                || total.isZero()
                || executions <= 0
                || jobs < 1) {
            throw new IllegalArgumentException(
                    "a budget must be positive: " + perClaim + ", " + executions + ", " + total + ", " + jobs);
        }
    }

    /** The same, with other time for all claims together. */
    public Budget within(Duration left) {
        return new Budget(perClaim, executions, left, jobs);
    }

    /** Whether the other lets as much run; how many claims at once is no limit. */
    public boolean sameLimits(Budget other) {
        return equals(new Budget(other.perClaim, other.executions, other.total, jobs));
    }
}
