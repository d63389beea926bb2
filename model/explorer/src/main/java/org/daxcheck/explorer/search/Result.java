// SPDX-License-Identifier: GPL-2.0-only
package org.daxcheck.explorer.search;

import java.util.List;
import java.util.SortedMap;

/**
 * What a search saw.
 *
 * @param counts how much
 * @param outcomes how many executions had each outcome; empty if the program reports none
 * @param defects what is wrong, each once, in the order of discovery
 * @param reason why the search is not complete; empty if it is
 */
public record Result(Counts counts, SortedMap<String, Long> outcomes, List<Defect> defects, String reason) {

    /** The reason of a search that was to end with the first finding, and did. */
    public static final String FIRST_FINDING = "stopped at the first finding";

    /**
     * How much a search saw.
     *
     * @param executions maximal executions, those included that end with threads blocked
     * @param blocked executions given up because they repeat others
     * @param deadlocks executions that end with threads blocked
     * @param cut executions given up because they grew too long
     * @param runs how often the program was run
     */
    public record Counts(long executions, long blocked, long deadlocks, long cut, long runs) {}

    /** Whether every execution was explored, up to the order of steps that commute. Never so if there was none. */
    public boolean complete() {
        return reason.isEmpty() && counts.executions() > 0;
    }
}
