// SPDX-License-Identifier: GPL-2.0-only
package org.daxcheck.explorer.plan;

import java.util.List;
import java.util.SortedMap;
import org.daxcheck.explorer.search.Defect;
import org.daxcheck.explorer.states.Lasso;

/**
 * What an exploration came to.
 *
 * @param engine what the numbers count, and what decided
 * @param counts how much was seen
 * @param outcomes the outcomes that the program reported, each with how many executions (TRACES) or end states (STATES) have it; empty
 *     if it reports none
 * @param defects what is wrong, each once, in the order of discovery: assertions, threads left behind, races, livelocks (their signature
 *     is a {@link Lasso}, unless a thread waits for what never comes), the listener's objections
 * @param starvations lassos that are no livelock, since a fair lock would end them: told, but no defect. Only STATES finds them
 * @param reason why not everything was seen; empty if it was
 */
public record Conclusion(
        Engine engine,
        Counts counts,
        SortedMap<String, Long> outcomes,
        List<Defect> defects,
        List<Lasso> starvations,
        String reason) {

    /** How a program is explored. */
    public enum Engine {
        /** Every execution, one of each class that differs only in the order of steps that commute. */
        TRACES,
        /** Every state, with the history that led there where histories are judged. */
        STATES
    }

    /**
     * How much was seen. The same on every machine, unless the time ran out.
     *
     * @param executions TRACES: maximal executions, deadlocked ones included. STATES: end states, one for each history where histories
     *     are judged
     * @param blocked executions given up because they repeat others; 0 for STATES
     * @param deadlocks how many of the executions leave threads behind
     * @param cut executions given up because they grew too long; 0 for STATES
     * @param states STATES: all states reached; 0 for TRACES
     * @param steps STATES: the steps between them; 0 for TRACES
     * @param runs how often the program was run, by all searches together
     */
    public record Counts(long executions, long blocked, long deadlocks, long cut, long states, long steps, long runs) {}

    /** Copies the lists. */
    public Conclusion {
        defects = List.copyOf(defects);
        starvations = List.copyOf(starvations);
    }

    /** Whether everything was seen. Never so if there was nothing. */
    public boolean complete() {
        boolean any = counts.executions() > 0 || counts.states() > 0;
        return reason.isEmpty() && any;
    }
}
