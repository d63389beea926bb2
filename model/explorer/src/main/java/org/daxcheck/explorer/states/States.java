// SPDX-License-Identifier: GPL-2.0-only
package org.daxcheck.explorer.states;

import java.util.List;
import java.util.SortedMap;
import org.daxcheck.explorer.search.Defect;

/**
 * What a search of the states saw.
 *
 * @param size how many states and steps there are, and how many states in which nobody can move
 * @param outcomes what executions reported, each with the number of its end states
 * @param defects data races, failures, executions that leave threads behind, livelocks, the listener's objections
 * @param starvations lassos that are no livelock
 * @param reason why the search is not complete; empty if it is
 */
public record States(
        Size size, SortedMap<String, Long> outcomes, List<Defect> defects, List<Lasso> starvations, String reason) {

    /**
     * The size of a state graph.
     *
     * @param states all states at scheduling points
     * @param steps all steps between them
     * @param ends states in which nobody can move; where real time is kept, one for each history
     * @param deadlocks how many of them leave threads behind
     */
    public record Size(int states, int steps, int ends, int deadlocks) {}

    /** Whether every state was reached. */
    public boolean complete() {
        return reason.isEmpty();
    }
}
