// SPDX-License-Identifier: GPL-2.0-only
package org.daxcheck.explorer.search;

import java.util.List;
import java.util.Optional;
import org.daxcheck.explorer.event.Op;
import org.daxcheck.explorer.execution.Executed;

/** Who listens to a search. Called on the thread that searches. */
public interface Listener {

    /**
     * What a listener keeps of the calls of an execution: a number. Two executions that have the same, and whose threads and memory are in
     * the same state, are judged alike, and so are they whatever comes. Not thread-safe.
     */
    @FunctionalInterface
    interface Digest {

        /** The number of an execution without calls. */
        int NOTHING = 0;

        /** The number after one more invocation or response. */
        int after(int before, int thread, Op call);
    }

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

    /**
     * What is kept of calls, if what this says of an execution depends on them through that alone; asked once for a search. Empty if it
     * may depend on each call and its place.
     */
    default Optional<Digest> digest() {
        return Optional.empty();
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
