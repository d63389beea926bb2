// SPDX-License-Identifier: GPL-2.0-only
package org.daxcheck.explorer.estimate;

/**
 * How many executions a search has.
 *
 * @param executions the estimate; the number itself where it is known
 * @param deviation the standard deviation of the estimate, as the ways show it; 0 where the number is known
 * @param probes how many ways it rests on; 0 where the number is known
 */
public record Estimate(double executions, double deviation, long probes) {

    /** Whether the number is known, because the search came to its end meanwhile. */
    public boolean exact() {
        return probes == 0;
    }
}
