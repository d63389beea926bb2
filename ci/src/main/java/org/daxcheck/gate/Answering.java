// SPDX-License-Identifier: GPL-2.0-only
package org.daxcheck.gate;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.daxcheck.claim.Claim;
import org.daxcheck.claim.Evidence;
import org.daxcheck.claim.Ruling;
import org.daxcheck.report.Answers;
import org.daxcheck.report.ExitCode;
import org.daxcheck.report.Failure;
import org.daxcheck.report.Question;
import org.daxcheck.report.Unanswered;

/** Which questions are open, and what came back so far. Any thread may call any method. */
final class Answering {

    private final Map<String, Question> open = new LinkedHashMap<>();
    private final List<Ruling> rulings = new ArrayList<>();
    private final List<Unanswered> unanswered = new ArrayList<>();
    private final List<Failure> failures = new ArrayList<>();

    Answering(List<Question> questions) {
        questions.forEach(question -> open.put(question.toString(), question));
    }

    /**
     * Judges what an engine saw.
     *
     * @throws IllegalStateException if the engine was not asked about the claim, or has answered
     */
    synchronized Ruling decide(Claim claim, String engine, Evidence evidence) {
        Question question = open.remove(new Question(claim, engine).toString());
        if (question == null) {
            throw new IllegalStateException(
                    engine + " decides about " + claim.id() + ", which is not an open question");
        }
        Ruling ruling = Ruling.of(claim, engine, evidence);
        rulings.add(ruling);
        return ruling;
    }

    /** Closes whatever an engine was asked and has not answered. */
    synchronized void giveUp(String engine, ExitCode code, String reason) {
        List<Question> left =
                open.values().stream().filter(q -> q.engine().equals(engine)).toList();
        left.forEach(question -> giveUp(question, code, reason));
    }

    /** Closes a question without an answer. */
    synchronized void giveUp(Question question, ExitCode code, String reason) {
        open.remove(question.toString());
        unanswered.add(new Unanswered(question, code, reason));
    }

    /** Records that the machinery failed. */
    synchronized void failed(String engine, Throwable cause) {
        StringWriter detail = new StringWriter();
        cause.printStackTrace(new PrintWriter(detail));
        failures.add(new Failure(engine, ExitCode.INTERNAL, cause.toString(), detail.toString()));
    }

    synchronized int answered() {
        return rulings.size() + unanswered.size();
    }

    synchronized long executions() {
        return rulings.stream()
                .mapToLong(ruling -> ruling.evidence().counts().executions())
                .sum();
    }

    synchronized Answers answers() {
        return new Answers(rulings, unanswered, failures);
    }
}
