// SPDX-License-Identifier: GPL-2.0-only
package org.daxcheck.gate.run;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
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
    private final Set<String> closed = new HashSet<>();
    private final List<Ruling> rulings = new ArrayList<>();
    private final List<Unanswered> unanswered = new ArrayList<>();
    private final List<Failure> failures = new ArrayList<>();

    Answering(List<Question> questions) {
        questions.forEach(question -> open.put(question.toString(), question));
    }

    /**
     * Judges what an engine saw. An answer that nobody asked for, or a second one, is a failure of the engine that is
     * recorded here, so that no engine can swallow it; one that comes after the engine was given up is dropped.
     *
     * @return the ruling, if there was an open question
     */
    synchronized Optional<Ruling> decide(Claim claim, String engine, Evidence evidence) {
        if (closed.contains(engine)) {
            return Optional.empty();
        }
        if (open.remove(new Question(claim, engine).toString()) == null) {
            failed(engine, "it decides about " + claim.id() + ", which is not an open question");
            return Optional.empty();
        }
        Ruling ruling = Ruling.of(claim, engine, evidence);
        rulings.add(ruling);
        return Optional.of(ruling);
    }

    /** Takes an answer that is known already. */
    synchronized void recall(Ruling ruling) {
        if (open.remove(new Question(ruling.claim(), ruling.engine()).toString()) == null) {
            throw new IllegalArgumentException(ruling.claim().id() + " is not an open question");
        }
        rulings.add(ruling);
    }

    synchronized boolean isOpen(Question question) {
        return open.containsKey(question.toString());
    }

    /** Closes whatever an engine was asked and has not answered; from now on it is not listened to. */
    synchronized void giveUp(String engine, ExitCode code, String reason) {
        closed.add(engine);
        List<Question> left =
                open.values().stream().filter(q -> q.engine().equals(engine)).toList();
        left.forEach(question -> giveUp(question, code, reason));
    }

    /** Closes a question without an answer. */
    synchronized void giveUp(Question question, ExitCode code, String reason) {
        open.remove(question.toString());
        unanswered.add(new Unanswered(question, code, reason));
    }

    /** Records that an engine threw. */
    synchronized void failed(String engine, Throwable cause) {
        StringWriter detail = new StringWriter();
        cause.printStackTrace(new PrintWriter(detail));
        failures.add(new Failure(engine, ExitCode.INTERNAL, cause.toString(), detail.toString()));
    }

    /** Records that an engine broke its contract. */
    synchronized void failed(String engine, String message) {
        failures.add(new Failure(engine, ExitCode.INTERNAL, message, ""));
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
