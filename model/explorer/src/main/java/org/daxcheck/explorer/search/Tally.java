// SPDX-License-Identifier: GPL-2.0-only
package org.daxcheck.explorer.search;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.daxcheck.claim.Finding;
import org.daxcheck.explorer.event.Kind;
import org.daxcheck.explorer.event.Names;
import org.daxcheck.explorer.execution.Execution;

/** What a search has seen so far. Not thread-safe. */
public final class Tally {

    /** Two defects with one key are the same. */
    private record Key(Finding.Kind kind, Object signature) {}

    private final Names names;
    private final Listener listener;
    private final Outcomes outcomes = new Outcomes();
    private final Map<Key, Defect> defects = new LinkedHashMap<>();
    private long executions;
    private long blocked;
    private long deadlocks;
    private long cut;

    Tally(Names names, Listener listener) {
        this.names = names;
        this.listener = listener;
    }

    /** A maximal execution: its outcome, and all that is wrong with it. */
    public void executed(Execution execution) {
        executions++;
        if (execution.automata().knows(Kind.REPORT)) {
            outcomes.add(execution);
        }
        deadlocks += execution.blocked() == 0 ? 0 : 1;
        add(Ending.of(execution, names, listener));
    }

    void add(List<Defect> found) {
        for (Defect defect : found) {
            defects.putIfAbsent(new Key(defect.kind(), defect.signature()), defect);
        }
    }

    void race(Execution execution) {
        add(List.of(Ending.race(execution, names)));
    }

    void asleep() {
        blocked++;
    }

    /** An execution that grew too long. */
    public void cut() {
        cut++;
    }

    long executions() {
        return executions;
    }

    long tooLong() {
        return cut;
    }

    long attempts() {
        return executions + blocked + cut;
    }

    /** Whether there is a defect of one of these kinds. */
    public boolean defective(Set<Finding.Kind> kinds) {
        return !kinds.isEmpty() && defects.keySet().stream().anyMatch(key -> kinds.contains(key.kind()));
    }

    Result result(String reason, int longest, long runs) {
        String many = cut == 1 ? "1 execution was" : cut + " executions were";
        String why = reason.isEmpty() && cut > 0 ? many + " cut at the bound of " + longest + " operations" : reason;
        Result.Counts counts = new Result.Counts(executions, blocked, deadlocks, cut, runs);
        return new Result(counts, outcomes.named(names), List.copyOf(defects.values()), why);
    }
}
