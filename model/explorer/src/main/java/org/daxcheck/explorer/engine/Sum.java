// SPDX-License-Identifier: GPL-2.0-only
package org.daxcheck.explorer.engine;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.daxcheck.claim.Evidence;
import org.daxcheck.claim.Evidence.Coverage;
import org.daxcheck.claim.Evidence.Outcome;
import org.daxcheck.claim.Finding;
import org.daxcheck.explorer.exam.Examined;

/** The evidence for one claim, summed up over the programs that it is about. */
final class Sum {

    private static final int STARVATIONS = 2;

    private final long start = System.nanoTime();
    private final Showcase findings = new Showcase();
    private final List<String> notes = new ArrayList<>();
    private final Map<String, Outcome> outcomes = new TreeMap<>();
    private final Map<String, Coverage> coverage = new TreeMap<>();
    private String reason = "";
    private long programs;
    private long executions;
    private long blocked;
    private long deadlocks;
    private long runs;
    private long states;
    private final List<Finding> starvations = new ArrayList<>();

    /** What is looked at is bounded by this. */
    void bound(String bound) {
        if (!bound.isEmpty()) {
            notes.add(bound);
        }
    }

    /** How far the work on the claim was before the present program; empty if that is the first. */
    String soFar() {
        return programs == 0
                ? ""
                : String.format(Locale.ROOT, "%,d programs, %,d executions; now ", programs, executions);
    }

    /**
     * Adds what was seen of one program.
     *
     * @param calls as in {@link Showcase#add}
     */
    void add(List<List<String>> calls, Examined examined) {
        programs++;
        executions += examined.counts().executions();
        blocked += examined.counts().blocked();
        deadlocks += examined.counts().deadlocks();
        runs += examined.counts().runs();
        states += examined.counts().states();
        starvations.addAll(examined.starvations());
        examined.outcomes()
                .forEach((outcome, seen) -> outcomes.merge(
                        outcome, seen, (a, b) -> new Outcome(a.executions() + b.executions(), a.expect())));
        examined.findings().forEach(finding -> findings.add(calls, finding));
        examined.coverage().forEach((function, seen) -> coverage.merge(function, seen, Coverage::and));
        if (!examined.complete()) {
            abandon(examined.reason().isEmpty() ? "nothing ran" : examined.reason());
        }
    }

    /** Not everything is seen, for this reason; the first one counts. */
    void abandon(String why) {
        reason = reason.isEmpty() ? why : reason;
    }

    /** Whether there is a finding of one of these kinds. */
    boolean broken(Set<Finding.Kind> kinds) {
        return findings.findings().stream().anyMatch(finding -> kinds.contains(finding.kind()));
    }

    Duration time() {
        return Duration.ofNanos(System.nanoTime() - start);
    }

    /** Outcomes that are allowed, spelled out, and reached by no interleaving: stale rows, or effects of weak memory. */
    private List<String> unreached() {
        return outcomes.entrySet().stream()
                .filter(entry -> entry.getValue().executions() == 0
                        && entry.getValue().expect().startsWith("ACCEPTABLE"))
                .map(Map.Entry::getKey)
                .toList();
    }

    Evidence evidence() {
        Evidence.Counts counts = new Evidence.Counts(executions, blocked, deadlocks, runs, time());
        List<String> told = new ArrayList<>(notes);
        told.add(reason.isEmpty() ? "every interleaving under sequential consistency" : reason);
        told.addAll(findings.notes());
        if (states > 0) {
            told.add(String.format(Locale.ROOT, "%,d states; their ends count as executions", states));
        }
        starvations.stream()
                .limit(STARVATIONS)
                .forEach(seen -> told.add(seen.kind() + ", no livelock: " + seen.message()
                        + (seen.replay().isEmpty() ? "" : "; replay '" + seen.replay() + "'")));
        if (starvations.size() > STARVATIONS) {
            told.add("and in " + (starvations.size() - STARVATIONS) + " more ways");
        }
        if (reason.isEmpty()) {
            unreached().forEach(outcome -> told.add("not reachable under sequential consistency: " + outcome));
        }
        Evidence.Reach whole = notes.isEmpty() ? Evidence.Reach.EXHAUSTIVE : Evidence.Reach.BOUNDED;
        Evidence.Reach reach = reason.isEmpty() ? whole : Evidence.Reach.ABANDONED;
        return new Evidence(reach, counts, findings.findings(), outcomes, told, coverage);
    }
}
