// SPDX-License-Identifier: GPL-2.0-only
package org.daxcheck.report.merge;

import java.util.Comparator;
import java.util.Optional;
import org.daxcheck.claim.Evidence;
import org.daxcheck.claim.Ruling;
import org.daxcheck.claim.Verdict;
import org.daxcheck.report.ExitCode;
import org.daxcheck.report.Failure;
import org.daxcheck.report.Question;
import org.daxcheck.report.Unanswered;
import org.daxcheck.report.file.JsonRuling;

/**
 * What one run answered to one question. Better answers come first: what is broken stays broken, what is decided is better than what is
 * not, and among equals the order is arbitrary and always the same.
 *
 * @param question what was asked
 * @param ruling the answer, if there is one
 * @param unanswered why there is none, if there is not
 */
record Answer(Question question, Optional<Ruling> ruling, Optional<Unanswered> unanswered)
        implements Comparable<Answer> {

    /** Why there is no answer to a question that no run was asked. */
    static final String MISSING = "no run was asked";

    private static final Comparator<Answer> ORDER =
            Comparator.comparingInt(Answer::rank).thenComparing(Answer::text);

    static Answer of(Ruling ruling) {
        return new Answer(new Question(ruling.claim(), ruling.engine()), Optional.of(ruling), Optional.empty());
    }

    static Answer of(Unanswered none) {
        return new Answer(none.question(), Optional.empty(), Optional.of(none));
    }

    static Answer none(Question question) {
        return of(new Unanswered(question, ExitCode.FEWER_THAN_PLANNED, MISSING));
    }

    @Override
    public int compareTo(Answer other) {
        return ORDER.compare(this, other);
    }

    private int rank() {
        if (ruling.isPresent()) {
            return switch (ruling.get().verdict()) {
                case BROKEN -> 0;
                case UPHELD -> 1;
                case UNREFUTED -> 2;
                case UNDECIDED -> 3;
                case SKIPPED -> 4;
            };
        }
        return unanswered.map(none -> none.reason().equals(MISSING)).orElse(true) ? 6 : 5;
    }

    private String text() {
        return ruling.map(JsonRuling::line)
                .orElseGet(() ->
                        unanswered.map(none -> none.code() + none.reason()).orElse(""));
    }

    /** What is wrong if both saw everything and did not see the same. */
    Optional<Failure> contradiction(Answer other) {
        if (!whole() || !other.whole() || seen().equals(other.seen())) {
            return Optional.empty();
        }
        String both = seen().compareTo(other.seen()) < 0 ? seen() + "; " + other.seen() : other.seen() + "; " + seen();
        return Optional.of(new Failure("merge", ExitCode.NONDETERMINISM, question + " is answered twice: " + both, ""));
    }

    private boolean whole() {
        return ruling.map(Ruling::evidence)
                .map(Evidence::reach)
                .map(reach -> reach == Evidence.Reach.EXHAUSTIVE || reach == Evidence.Reach.BOUNDED)
                .orElse(false);
    }

    private String seen() {
        return ruling.map(some ->
                        some.verdict() + " after " + some.evidence().counts().executions() + " executions")
                .orElse(Verdict.UNDECIDED.name());
    }
}
