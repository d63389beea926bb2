// SPDX-License-Identifier: GPL-2.0-only
package org.daxcheck.stress;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.openjdk.jcstress.annotations.Expect;
import org.openjdk.jcstress.annotations.JCStressMeta;
import org.openjdk.jcstress.annotations.Outcome;

/**
 * The outcomes of one test, each with its grade and its reason, read from the annotations: those of the test class, then
 * those of the vocabulary that {@link JCStressMeta} names.
 *
 * <p>JCStress' order holds: an outcome that is spelled out, then one that matches as a regular expression, then the
 * default ({@link Outcome} without an id). What matches none is forbidden.
 */
final class Grades {

    /**
     * What a test says of an outcome.
     *
     * @param expect the grade
     * @param reason the test's own words
     */
    record Grade(Expect expect, String reason) {
        boolean allowed() {
            return expect == Expect.ACCEPTABLE || expect == Expect.ACCEPTABLE_INTERESTING;
        }
    }

    private static final Grade UNLISTED = new Grade(Expect.FORBIDDEN, "the test does not list this outcome");

    private final List<Outcome> outcomes;

    private Grades(List<Outcome> outcomes) {
        this.outcomes = List.copyOf(outcomes);
    }

    /** Reads the annotations of a test class. */
    static Grades of(Class<?> test) {
        List<Outcome> outcomes = new ArrayList<>(List.of(test.getAnnotationsByType(Outcome.class)));
        JCStressMeta meta = test.getAnnotation(JCStressMeta.class);
        if (meta != null) {
            outcomes.addAll(List.of(meta.value().getAnnotationsByType(Outcome.class)));
        }
        return new Grades(outcomes);
    }

    /** All outcomes that are graded. */
    List<Outcome> outcomes() {
        return outcomes;
    }

    /** The grade of what a test gave. */
    Grade grade(String outcome) {
        return first((id, given) -> id.equals(given), outcome)
                .or(() -> first((id, given) -> given.matches(id), outcome))
                .or(this::byDefault)
                .orElse(UNLISTED);
    }

    private interface Match {
        boolean test(String id, String outcome);
    }

    private Optional<Grade> first(Match match, String given) {
        for (Outcome outcome : outcomes) {
            for (String id : outcome.id()) {
                if (match.test(id, given)) {
                    return Optional.of(new Grade(outcome.expect(), outcome.desc()));
                }
            }
        }
        return Optional.empty();
    }

    private Optional<Grade> byDefault() {
        return outcomes.stream()
                .filter(outcome -> outcome.id().length == 1 && outcome.id()[0].isEmpty())
                .map(outcome -> new Grade(outcome.expect(), outcome.desc()))
                .findFirst();
    }
}
