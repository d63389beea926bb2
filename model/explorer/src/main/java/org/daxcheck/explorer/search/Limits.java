// SPDX-License-Identifier: GPL-2.0-only
package org.daxcheck.explorer.search;

import java.time.Duration;
import java.util.Locale;

/**
 * Where a search ends before it is complete.
 *
 * @param events the longest execution; a longer one is cut, and the search is not complete
 * @param executions how many executions at most, those included that are cut
 * @param time how long at most
 */
public record Limits(int events, long executions, Duration time) {

    /** Executions of 10,000 events, as many as there are, for as long as it takes. */
    public static final Limits NONE = new Limits(10_000, Long.MAX_VALUE, Duration.ofDays(365));

    /** The reason of a search that took too long. */
    public String late() {
        return String.format(Locale.ROOT, "the limit of %.1f s", time.toMillis() / 1_000.0);
    }
}
