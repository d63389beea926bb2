// SPDX-License-Identifier: GPL-2.0-only
package org.daxcheck.claim;

import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * What an engine saw of one claim. How far it looked is part of it: nothing found by sampling and nothing found by
 * exhaustion never look alike.
 *
 * @param reach how far the engine looked
 * @param counts how much it saw and how long that took
 * @param findings what is wrong, best first
 * @param outcomes each outcome, seen or asked for; empty where the engine does not enumerate outcomes
 * @param notes bounds, reasons for an early end, and whatever else belongs on the record
 * @param coverage what of the code under test was executed, by {@code package.Class.method}; empty where the engine does not tell
 */
public record Evidence(
        Reach reach,
        Counts counts,
        List<Finding> findings,
        Map<String, Outcome> outcomes,
        List<String> notes,
        Map<String, Coverage> coverage) {

    /** How far an engine looked. */
    public enum Reach {
        /** Every interleaving of the scenario. */
        EXHAUSTIVE,
        /** Every interleaving within a bound that the notes state. */
        BOUNDED,
        /** Some interleavings, as many as were asked for. */
        SAMPLED,
        /** Fewer than were asked for: the budget ended, or somebody stopped the engine. */
        ABANDONED,
        /** The machine let the engine down, such as a forked process that died; the notes say how. Worth a retry. */
        FAILED,
        /** None, because the engine cannot run it on this machine; the notes say why. */
        SKIPPED
    }

    /**
     * How much was seen.
     *
     * @param executions maximal executions that were completed, deadlocked ones included
     * @param blocked executions that a reduction cut short because they repeat others
     * @param deadlocks executions that ended with threads left waiting; 0 where the engine does not count them
     * @param runs how often the program itself was run; as often as there are executions, unless the engine simulates it
     * @param time wall-clock time
     */
    public record Counts(long executions, long blocked, long deadlocks, long runs, Duration time) {

        /** The counts of an engine that runs the program for each execution. */
        public static Counts ofRuns(long executions, Duration time) {
            return new Counts(executions, 0, 0, executions, time);
        }
    }

    /**
     * One way in which an execution can end.
     *
     * @param executions how many ended so; 0 for one that was looked for and not seen
     * @param expect how the test grades it, in the test's own word, for example {@code ACCEPTABLE}; empty if it does not
     */
    public record Outcome(long executions, String expect) {}

    /**
     * What of one ported function was executed by the threads of the scenario; what a set-up does alone does not count. The lines
     * are those of its source file at which a statement begins or a branch leads.
     *
     * @param function what it ports
     * @param reached lines that were executed
     * @param missed lines that were not
     */
    public record Coverage(String function, SortedSet<Integer> reached, SortedSet<Integer> missed) {
        /** Copies the sets; what is reached is not missed. */
        public Coverage {
            reached = Collections.unmodifiableSortedSet(new TreeSet<>(reached));
            SortedSet<Integer> rest = new TreeSet<>(missed);
            rest.removeAll(reached);
            missed = Collections.unmodifiableSortedSet(rest);
        }

        /** What was executed here or there. */
        public Coverage and(Coverage other) {
            SortedSet<Integer> both = new TreeSet<>(reached);
            both.addAll(other.reached);
            SortedSet<Integer> either = new TreeSet<>(missed);
            either.addAll(other.missed);
            return new Coverage(function, both, either);
        }
    }

    /** Copies the collections. */
    public Evidence {
        findings = List.copyOf(findings);
        SortedMap<String, Outcome> sorted = new TreeMap<>(outcomes);
        outcomes = Collections.unmodifiableSortedMap(sorted);
        notes = List.copyOf(notes);
        coverage = Collections.unmodifiableSortedMap(new TreeMap<>(coverage));
    }

    /** Evidence of an engine that does not tell what was executed. */
    public Evidence(
            Reach reach, Counts counts, List<Finding> findings, Map<String, Outcome> outcomes, List<String> notes) {
        this(reach, counts, findings, outcomes, notes, Map.of());
    }

    /** Evidence without outcomes. */
    public static Evidence of(Reach reach, Counts counts, List<Finding> findings, List<String> notes) {
        return new Evidence(reach, counts, findings, Map.of(), notes);
    }

    /** Nothing was learned, for this reason. */
    public static Evidence none(Reach reach, Duration time, String reason) {
        return of(reach, Counts.ofRuns(0, time), List.of(), List.of(reason));
    }
}
