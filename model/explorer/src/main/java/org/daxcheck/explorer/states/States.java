// SPDX-License-Identifier: GPL-2.0-only
package org.daxcheck.explorer.states;

import java.util.List;
import java.util.SortedSet;
import org.daxcheck.explorer.search.Defect;

/**
 * What a search of the states saw.
 *
 * @param size how many states and steps there are, and how many states in which nobody can move
 * @param outcomes what executions reported, each once; how often is not known
 * @param defects failures, executions that leave threads behind, livelocks
 * @param starvations lassos that are no livelock
 * @param reason why the search is not complete; empty if it is
 */
public record States(
        Size size, SortedSet<String> outcomes, List<Defect> defects, List<Lasso> starvations, String reason) {

    /**
     * The size of a state graph.
     *
     * @param states all states at scheduling points
     * @param steps all steps between them
     * @param ends states in which nobody can move
     */
    public record Size(int states, int steps, int ends) {}

    /** Whether every state was reached. */
    public boolean complete() {
        return reason.isEmpty();
    }
}
