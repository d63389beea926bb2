// SPDX-License-Identifier: GPL-2.0-only
package org.daxcheck.report.compare;

import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import org.daxcheck.claim.Evidence;
import org.daxcheck.claim.Evidence.Coverage;
import org.daxcheck.claim.Ruling;
import org.daxcheck.report.Question;
import org.daxcheck.report.Results;
import org.daxcheck.report.compare.Change.Kind;
import org.jspecify.annotations.Nullable;

/** Two runs, question by question. Times are compared over the questions that both answered, and are never a difference. */
public final class Comparison {

    private final Results base;
    private final Results head;
    private final Map<String, Question> asked;
    private final Map<String, Ruling> before;
    private final Map<String, Ruling> after;
    private final List<Change> changes = new ArrayList<>();
    private Duration baseTime = Duration.ZERO;
    private Duration headTime = Duration.ZERO;

    /** Compares. */
    public Comparison(Results base, Results head) {
        this.base = base;
        this.head = head;
        this.asked = asked(base);
        this.before = rulings(base);
        this.after = rulings(head);
        compare();
    }

    private static Map<String, Question> asked(Results results) {
        Map<String, Question> asked = new LinkedHashMap<>();
        results.plan().questions().forEach(question -> asked.put(question.toString(), question));
        return asked;
    }

    private static Map<String, Ruling> rulings(Results results) {
        Map<String, Ruling> rulings = new LinkedHashMap<>();
        results.answers()
                .rulings()
                .forEach(ruling -> rulings.put(new Question(ruling.claim(), ruling.engine()).toString(), ruling));
        return rulings;
    }

    private void compare() {
        Map<String, Question> now = asked(head);
        for (String name : asked.keySet()) {
            if (!now.containsKey(name)) {
                changes.add(new Change(Kind.LOST_CLAIM, name, verdict(before.get(name)), ""));
            }
        }
        now.forEach((name, question) -> {
            Question old = asked.get(name);
            if (old == null) {
                changes.add(new Change(Kind.NEW_CLAIM, name, "", verdict(after.get(name))));
            } else {
                compare(name, old, question);
            }
        });
        coverage();
    }

    /** Functions that only one of the runs knows are no loss: they were added or removed, or their claims were. */
    private void coverage() {
        Map<String, Coverage> is = Covered.of(head);
        Covered.of(base).forEach((method, was) -> {
            Coverage now = is.get(method);
            if (now != null && Covered.lost(was, now)) {
                changes.add(new Change(Kind.LOST_COVERAGE, method, Covered.share(was), Covered.share(now)));
            }
        });
    }

    private void compare(String name, Question old, Question question) {
        add(
                Kind.EXPECTATION,
                name,
                old.claim().expectation().toString(),
                question.claim().expectation().toString());
        Ruling one = before.get(name);
        Ruling other = after.get(name);
        add(Kind.VERDICT, name, verdict(one), verdict(other));
        if (one == null || other == null) {
            return;
        }
        baseTime = baseTime.plus(one.evidence().counts().time());
        headTime = headTime.plus(other.evidence().counts().time());
        boolean whole = Pins.whole(one) && Pins.whole(other);
        if (whole) {
            add(Kind.EXECUTIONS, name, executions(one), executions(other));
        }
        outcomes(whole ? Kind.OUTCOME : Kind.SAMPLED_OUTCOME, name, one.evidence(), other.evidence());
    }

    private void outcomes(Kind kind, String name, Evidence one, Evidence other) {
        TreeSet<String> all = new TreeSet<>(one.outcomes().keySet());
        all.addAll(other.outcomes().keySet());
        for (String outcome : all) {
            add(kind, name, seen(one, outcome), seen(other, outcome));
        }
    }

    /** The outcome, if there was an execution that ended so. */
    private static String seen(Evidence evidence, String outcome) {
        Evidence.Outcome seen = evidence.outcomes().get(outcome);
        return seen == null || seen.executions() == 0 ? "" : outcome;
    }

    private static String executions(Ruling ruling) {
        return Long.toString(ruling.evidence().counts().executions());
    }

    /** What came out, in a word; where it was not expected, what it means for the gate. */
    private static String verdict(@Nullable Ruling ruling) {
        if (ruling == null) {
            return "unanswered";
        }
        return ruling.asExpected() ? ruling.verdict().name() : ruling.verdict() + " (exit " + ruling.exitCode() + ")";
    }

    private void add(Kind kind, String name, String was, String is) {
        if (!Objects.equals(was, is)) {
            changes.add(new Change(kind, name, was, is));
        }
    }

    /** The run that is compared with. */
    public Results base() {
        return base;
    }

    /** The run that is compared. */
    public Results head() {
        return head;
    }

    /** Everything that changed. */
    public List<Change> changes() {
        return List.copyOf(changes);
    }

    /** What of one kind changed. */
    public List<Change> changes(Kind kind) {
        return changes.stream().filter(change -> change.kind() == kind).toList();
    }

    /** Whether nothing changed that counts. */
    public boolean same() {
        return changes.stream().noneMatch(change -> change.kind().counts());
    }

    /** What the base spent on the questions that both answered. */
    public Duration baseTime() {
        return baseTime;
    }

    /** What the head spent on them. */
    public Duration headTime() {
        return headTime;
    }
}
