// SPDX-License-Identifier: GPL-2.0-only
package org.daxcheck.explorer.search;

import java.time.Duration;
import java.util.Locale;

/**
 * Where a search ends before it is complete.
 *
 * @param events the longest execution; a longer one is cut, and the search is not complete
 * @param executions how many executions at most, those included that are cut
 * @param time how long at most, from when the search begins
 * @param whole the limit of which {@code time} is what others have left
 */
public record Limits(int events, long executions, Duration time, Duration whole) {

    /** Executions of 10,000 events, as many as there are, for as long as it takes. */
    public static final Limits NONE = new Limits(10_000, Long.MAX_VALUE, Duration.ofDays(365));

    /** Limits of which nothing is spent. */
    public Limits(int events, long executions, Duration time) {
        this(events, executions, time, time);
    }

    /** The limits of a search that is a part of this one, with the time that is left. */
    public Limits part(int events, long executions, Duration left) {
        return new Limits(Math.min(events, this.events), Math.min(executions, this.executions), left, whole);
    }

    /** The reason of a search that took too long. */
    public String late() {
        return String.format(Locale.ROOT, "the limit of %.1f s", whole.toMillis() / 1_000.0);
    }
}
