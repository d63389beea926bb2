// SPDX-License-Identifier: GPL-2.0-only
package org.daxcheck.report;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.daxcheck.claim.Budget;
import org.daxcheck.claim.Claim;
import org.daxcheck.claim.Claim.Lane;
import org.daxcheck.claim.Evidence;
import org.daxcheck.claim.Evidence.Reach;
import org.daxcheck.claim.Expectation;
import org.daxcheck.claim.Finding;
import org.daxcheck.claim.Ruling;
import org.daxcheck.claim.Scenario;
import org.daxcheck.claim.Subject;
import org.daxcheck.claim.Trace;
import org.daxcheck.claim.Trace.Step;

/** Claims, evidence and whole runs, small and made up. */
public final class Samples {

    private Samples() {}

    /** A scenario that nobody can run. */
    public record Story(String id, int threads, int operations) implements Scenario {
        @Override
        public String about() {
            return "the story of " + id;
        }
    }

    /** A claim for the gate lane. */
    public static Claim claim(String subject, String scenario, Expectation expectation, String... engines) {
        return claim(Lane.GATE, subject, scenario, expectation, engines);
    }

    /** A claim. */
    public static Claim claim(Lane lane, String subject, String scenario, Expectation expectation, String... engines) {
        return new Claim(
                new Subject<>(subject, Object.class, Object::new, "a " + subject + " lock"),
                new Story(scenario, 3, 4),
                expectation,
                lane,
                Set.of(engines));
    }

    /** Evidence that says nothing against the claim. */
    public static Evidence quiet(Reach reach, long executions, String... notes) {
        return Evidence.of(reach, counts(executions), List.of(), List.of(notes));
    }

    /** Evidence against the claim. */
    public static Evidence found(Finding... findings) {
        return Evidence.of(Reach.ABANDONED, counts(11), List.of(findings), List.of());
    }

    private static Evidence.Counts counts(long executions) {
        return new Evidence.Counts(executions, 2, 1, executions, Duration.ofMillis(1_234));
    }

    /** A finding with a trace of two threads. */
    public static Finding lostWakeup() {
        Trace trace = new Trace(
                List.of("T1", "T2"),
                List.of(
                        new Step(0, 0, "grab(0)", "grab_mapping_entry", "LockedEntries.java:41"),
                        new Step(0, 1, "slot 0 = 0x5 (locked)", "lock_slot", "LockedEntries.java:55"),
                        new Step(1, 0, "invalidate(0)", "", ""),
                        new Step(1, 1, "sleeps on index 0", "get_unlocked_mapping_entry", "LockedEntries.java:77"),
                        new Step(0, 0, "put(0)", "put_locked_mapping_entry", "LockedEntries.java:131")));
        return new Finding(
                Finding.Kind.LOST_WAKEUP, "T2 sleeps forever on the wait queue of index 0", "I2", trace, "3f.1.0.2");
    }

    /** Where the samples are said to have run. */
    public static Environment environment() {
        return new Environment("0.1.0", "Some VM 17.0.1", "Linux amd64", 2, Instant.parse("2026-01-02T03:04:05Z"));
    }

    /** A plan for these questions, ten minutes, one a claim, as many executions as it takes. */
    public static Plan plan(Plan.Inconclusive inconclusive, List<Question> questions) {
        return new Plan(
                Lane.GATE,
                new Budget(Duration.ofMinutes(1), Long.MAX_VALUE, Duration.ofMinutes(10)),
                inconclusive,
                questions);
    }

    /** A run in which every question was answered by one of these rulings. */
    public static Results ruled(Plan.Inconclusive inconclusive, Ruling... rulings) {
        List<Question> questions = List.of(rulings).stream()
                .map(ruling -> new Question(ruling.claim(), ruling.engine()))
                .toList();
        return new Results(
                environment(),
                plan(inconclusive, questions),
                new Answers(List.of(rulings), List.of(), List.of()),
                new Ending(false, Duration.ofSeconds(83)));
    }

    /** A ported function of which these lines were executed, and these not. */
    public static Evidence.Coverage covered(List<Integer> reached, List<Integer> missed) {
        return new Evidence.Coverage("spin_lock", new TreeSet<>(reached), new TreeSet<>(missed));
    }

    /** A ruling on a claim that must hold. */
    public static Ruling held(Evidence evidence) {
        return Ruling.of(claim("repaired", "two-grabs", Expectation.holds(), "explorer"), "explorer", evidence);
    }

    /** A ruling on a claim that a lost wake-up must break. */
    public static Ruling broken(Evidence evidence) {
        Expectation expectation = Expectation.breaks(Finding.Kind.LOST_WAKEUP);
        return Ruling.of(claim("locked-2017", "hold-invalidate-x3", expectation, "lincheck"), "lincheck", evidence);
    }

    /** A run with one of everything. */
    public static Results mixed() {
        Claim lost = claim("repaired", "three-grabs", Expectation.holds(), "absent");
        Ruling outcomes = Ruling.of(
                claim("lock-free", "publication", Expectation.holds(), "jcstress"),
                "jcstress",
                new Evidence(
                        Reach.SAMPLED,
                        new Evidence.Counts(1_234_567, 0, 0, 1_573, Duration.ofMillis(250)),
                        List.of(Finding.of(Finding.Kind.FORBIDDEN_OUTCOME, "outcome 1, 0 & <0>")),
                        Map.of(
                                "1, 1",
                                new Evidence.Outcome(1_234_000, "ACCEPTABLE"),
                                "1, 0",
                                new Evidence.Outcome(567, "FORBIDDEN")),
                        List.of(),
                        Map.of("port.lock.Lock.take", covered(List.of(40, 41, 42, 45), List.of(43, 45)))));
        Ruling skipped = Ruling.of(
                claim("lock-free", "four-actors", Expectation.holds(), "jcstress"),
                "jcstress",
                Evidence.none(Reach.SKIPPED, Duration.ZERO, "4 actors on 2 cores"));
        List<Ruling> rulings = List.of(
                held(quiet(Reach.BOUNDED, 7_134, "at most 3 preemptions")),
                broken(found(lostWakeup())),
                outcomes,
                skipped);
        List<Question> questions = new java.util.ArrayList<>(
                rulings.stream().map(r -> new Question(r.claim(), r.engine())).toList());
        questions.add(new Question(lost, "absent"));
        return new Results(
                environment(),
                plan(Plan.Inconclusive.FAIL, questions),
                new Answers(
                        rulings,
                        List.of(new Unanswered(
                                questions.get(4), ExitCode.FEWER_THAN_PLANNED, "no such engine is installed")),
                        List.of(new Failure("lincheck", ExitCode.INTERNAL, "it fell over", "at Some.java:1"))),
                new Ending(true, Duration.ofSeconds(83)));
    }
}
