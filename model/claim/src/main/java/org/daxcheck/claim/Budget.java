// SPDX-License-Identifier: GPL-2.0-only
package org.daxcheck.claim;

import java.time.Duration;

/**
 * How much may be spent. What is cut short is reported as such.
 *
 * @param perClaim wall-clock time for one claim
 * @param executions executions for one claim
 * @param total wall-clock time for all claims together
 */
public record Budget(Duration perClaim, long executions, Duration total) {

    /** Refuses a budget that lets nothing run. */
    public Budget {
        if (perClaim.isNegative() || perClaim.isZero() || total.isNegative() || total.isZero() || executions <= 0) {
            throw new IllegalArgumentException(
                    "a budget must be positive: " + perClaim + ", " + executions + ", " + total);
        }
    }
}
