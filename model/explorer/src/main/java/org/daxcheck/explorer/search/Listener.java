// SPDX-License-Identifier: GPL-2.0-only
package org.daxcheck.explorer.search;

import java.util.List;
import org.daxcheck.explorer.execution.Executed;

/** Who listens to a search. Called on the thread that searches. */
public interface Listener {

    /** Listens to nothing. */
    Listener NONE = new Listener() {};

    /**
     * A maximal execution was completed, one of each equivalence class.
     *
     * @return what is wrong with it besides what the search itself finds; empty if nothing
     */
    default List<Defect> executed(Executed execution) {
        return List.of();
    }

    /**
     * Whether an execution that ends with threads left behind is as it should be: they wait for what the program does not do.
     * Asked after {@link #executed}.
     */
    default boolean permits(Executed execution) {
        return false;
    }

    /** Whether threads may stop for ever though they could move: then a search of states minds every cycle, however unfair. */
    default boolean threadsStop() {
        return false;
    }

    /**
     * Whether the others, who all wait, may do so for ever if a thread, the only one that can move, never does. Asked by a search of
     * states, where {@link #threadsStop}; of every such state only if the search does without persistent sets and steps.
     */
    default boolean permitsStop(Executed execution, int thread) {
        return true;
    }

    /** The search begins again, because it has learned that it had hidden too much. All that was reported before is void. */
    default void restarted() {}

    /** About once every hundredth of a second: how far the search is. */
    default void progress(long executions, long runs) {}

    /** The same of a search of states: how many were reached, and from how many of them every step was taken. */
    default void progressOfStates(long reached, long expanded, long runs) {
        progress(reached, runs);
    }
}
