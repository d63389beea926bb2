// SPDX-License-Identifier: GPL-2.0-only
package org.daxcheck.lincheck.wire;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.daxcheck.claim.Evidence;
import org.daxcheck.claim.Finding;
import org.daxcheck.claim.Trace;

/**
 * Evidence as lines. Written: {@code evidence}, then {@code outcome}, {@code note} and {@code finding} lines, each finding
 * followed by its {@code thread} and {@code step} lines, then {@code end}. Read: line by line, by one instance for one
 * piece of evidence.
 */
public final class EvidenceLines {

    private static final String END = "end";

    private final Map<String, Evidence.Outcome> outcomes = new TreeMap<>();
    private final List<String> notes = new ArrayList<>();
    private final List<Finding> findings = new ArrayList<>();
    private List<String> threads = new ArrayList<>();
    private List<Trace.Step> steps = new ArrayList<>();
    private Evidence.Reach reach = Evidence.Reach.ABANDONED;
    private Evidence.Counts counts = Evidence.Counts.ofRuns(0, Duration.ZERO);

    /** A reader for one piece of evidence. */
    public EvidenceLines() {}

    /** Writes evidence. */
    public static void write(Evidence evidence, Consumer<String> out) {
        Evidence.Counts counts = evidence.counts();
        out.accept(Lines.join(
                "evidence",
                evidence.reach().name(),
                Long.toString(counts.executions()),
                Long.toString(counts.blocked()),
                Long.toString(counts.deadlocks()),
                Long.toString(counts.runs()),
                Long.toString(counts.time().toNanos())));
        evidence.outcomes()
                .forEach((key, outcome) ->
                        out.accept(Lines.join("outcome", key, Long.toString(outcome.executions()), outcome.expect())));
        evidence.notes().forEach(note -> out.accept(Lines.join("note", note)));
        evidence.findings().forEach(finding -> write(finding, out));
        out.accept(END);
    }

    private static void write(Finding finding, Consumer<String> out) {
        out.accept(
                Lines.join("finding", finding.kind().name(), finding.message(), finding.invariant(), finding.replay()));
        finding.trace().threads().forEach(name -> out.accept(Lines.join("thread", name)));
        for (Trace.Step step : finding.trace().steps()) {
            out.accept(Lines.join(
                    "step",
                    Integer.toString(step.thread()),
                    Integer.toString(step.depth()),
                    step.text(),
                    step.note(),
                    step.function(),
                    step.place()));
        }
    }

    /**
     * Takes the next line.
     *
     * @return the evidence, once it is complete
     * @throws IllegalArgumentException if the line is not one that {@link #write} writes
     */
    public Optional<Evidence> read(String line) {
        List<String> fields = Lines.split(line);
        switch (fields.get(0)) {
            case "evidence" -> header(fields);
            case "outcome" ->
                outcomes.put(fields.get(1), new Evidence.Outcome(Long.parseLong(fields.get(2)), fields.get(3)));
            case "note" -> notes.add(fields.get(1));
            case "finding" -> finding(fields);
            case "thread" -> threads.add(fields.get(1));
            case "step" -> steps.add(step(fields));
            case END -> {
                return Optional.of(new Evidence(reach, counts, traced(), outcomes, notes));
            }
            default -> throw new IllegalArgumentException("not a line of evidence: " + line);
        }
        return Optional.empty();
    }

    private void header(List<String> fields) {
        reach = Evidence.Reach.valueOf(fields.get(1));
        counts = new Evidence.Counts(
                Long.parseLong(fields.get(2)),
                Long.parseLong(fields.get(3)),
                Long.parseLong(fields.get(4)),
                Long.parseLong(fields.get(5)),
                Duration.ofNanos(Long.parseLong(fields.get(6))));
    }

    private void finding(List<String> fields) {
        List<Finding> before = traced();
        findings.clear();
        findings.addAll(before);
        threads = new ArrayList<>();
        steps = new ArrayList<>();
        Finding.Kind kind = Finding.Kind.valueOf(fields.get(1));
        findings.add(new Finding(kind, fields.get(2), fields.get(3), new Trace(List.of(), List.of()), fields.get(4)));
    }

    /** The findings so far, the last one with the trace that followed it. */
    private List<Finding> traced() {
        List<Finding> all = new ArrayList<>(findings);
        if (!all.isEmpty()) {
            Finding last = all.remove(all.size() - 1);
            all.add(new Finding(
                    last.kind(), last.message(), last.invariant(), new Trace(threads, steps), last.replay()));
        }
        return all;
    }

    private static Trace.Step step(List<String> fields) {
        return new Trace.Step(
                Integer.parseInt(fields.get(1)),
                Integer.parseInt(fields.get(2)),
                fields.get(3),
                fields.get(4),
                fields.get(5),
                fields.get(6));
    }
}
