// SPDX-License-Identifier: GPL-2.0-only
package org.daxcheck.stress;

import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.daxcheck.claim.Evidence;
import org.daxcheck.claim.Evidence.Counts;
import org.daxcheck.claim.Evidence.Reach;
import org.daxcheck.claim.Finding;
import org.daxcheck.claim.Finding.Kind;
import org.daxcheck.stress.outcome.Hung;
import org.openjdk.jcstress.infra.Status;
import org.openjdk.jcstress.infra.collectors.TestResult;

/** What has come in for one test, and what it amounts to. Not thread-safe. */
final class Tally {

    private static final Map<String, Kind> THROWN = Map.of("KernelBug", Kind.SAFETY, "HungTask", Kind.LOST_WAKEUP);

    private final OutcomeTest scenario;
    private final Grades grades;
    private final Map<String, Long> outcomes = new TreeMap<>();
    private final Map<Kind, String> failures = new LinkedHashMap<>();
    private final Set<String> breakdowns = new LinkedHashSet<>();
    private int configurations;

    Tally(OutcomeTest scenario) {
        this.scenario = scenario;
        this.grades = Grades.of(scenario.test());
    }

    /** Counts one configuration's result in. */
    void add(TestResult result) {
        configurations++;
        for (String outcome : result.getStateKeys()) {
            outcomes.merge(outcome, result.getCount(outcome), Long::sum);
        }
        if (threw(result)) {
            failed(result);
        } else if (result.status() != Status.NORMAL) {
            breakdowns.add(result.status() + ": " + lines(result).findFirst().orElse("no message"));
        }
    }

    /** The test is launched again: all configurations are to come once more. What was found counts. */
    void again() {
        configurations = 0;
    }

    /** How many configurations have come in. */
    int configurations() {
        return configurations;
    }

    /**
     * The evidence.
     *
     * @param planned how many configurations were to come in
     * @param end why no more come in
     */
    Evidence evidence(int planned, Duration time, Ending end) {
        List<String> notes = new ArrayList<>(breakdowns);
        notes.add(scenario.depth().flags());
        notes.add(configurations + " of " + planned + " configurations"
                + (scenario.depth().invents() ? ", more actors than processors" : ""));
        if (planned == 0 || configurations < planned) {
            notes.add(0, end.reason());
        } else if (samples() == 0) {
            notes.add(0, "no sample was taken");
        }
        Counts counts = Counts.ofRuns(samples(), time);
        return new Evidence(reach(planned, end), counts, findings(), graded(), notes);
    }

    private Map<String, Evidence.Outcome> graded() {
        Map<String, Evidence.Outcome> graded = new TreeMap<>();
        outcomes.forEach((outcome, count) -> graded.put(
                outcome,
                new Evidence.Outcome(count, grades.grade(outcome).expect().name())));
        return graded;
    }

    private Reach reach(int planned, Ending end) {
        if (planned == 0 || configurations < planned) {
            return end.reach();
        }
        return breakdowns.isEmpty() && samples() > 0 ? Reach.SAMPLED : Reach.FAILED;
    }

    private long samples() {
        return outcomes.values().stream().mapToLong(Long::longValue).sum();
    }

    private List<Finding> findings() {
        List<Finding> findings = new ArrayList<>();
        failures.forEach((kind, message) -> findings.add(Finding.of(kind, message)));
        outcomes.forEach((outcome, count) -> {
            Grades.Grade grade = grades.grade(outcome);
            if (count > 0 && !grade.allowed()) {
                findings.add(Finding.of(kind(outcome), message(outcome, count, grade)));
            }
        });
        return findings;
    }

    private Kind kind(String outcome) {
        boolean sleeps = scenario.termination() || List.of(outcome.split(", ")).contains(Hung.OUTCOME);
        return sleeps ? Kind.LOST_WAKEUP : Kind.FORBIDDEN_OUTCOME;
    }

    private String message(String outcome, long count, Grades.Grade grade) {
        return "outcome \"" + outcome + "\", " + count + " of " + samples() + ": " + grade.reason();
    }

    /** Whether an actor threw, as against a test that could not be loaded. */
    private static boolean threw(TestResult result) {
        return (result.status() == Status.TEST_ERROR || result.status() == Status.CHECK_TEST_ERROR)
                && lines(result).noneMatch(line -> line.startsWith(ClassNotFoundException.class.getName()));
    }

    /** An actor threw: the kernel's own checks and a sleep without end are findings of their own, the rest are errors. */
    private void failed(TestResult result) {
        for (Map.Entry<String, Kind> thrown : THROWN.entrySet()) {
            Optional<String> line =
                    lines(result).filter(text -> text.contains(thrown.getKey())).findFirst();
            if (line.isPresent()) {
                failures.putIfAbsent(thrown.getValue(), line.get());
                return;
            }
        }
        failures.putIfAbsent(Kind.ASSERTION, lines(result).findFirst().orElse("an actor failed without a message"));
    }

    private static Stream<String> lines(TestResult result) {
        return result.getMessages().stream()
                .flatMap(String::lines)
                .map(String::strip)
                .filter(line -> !line.isEmpty());
    }
}
