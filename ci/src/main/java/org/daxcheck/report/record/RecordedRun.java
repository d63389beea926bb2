// SPDX-License-Identifier: GPL-2.0-only
package org.daxcheck.report.record;

import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.daxcheck.claim.Budget;
import org.daxcheck.claim.Claim.Lane;
import org.daxcheck.claim.Ruling;
import org.daxcheck.report.Answers;
import org.daxcheck.report.Ending;
import org.daxcheck.report.Environment;
import org.daxcheck.report.ExitCode;
import org.daxcheck.report.Failure;
import org.daxcheck.report.Part;
import org.daxcheck.report.Plan;
import org.daxcheck.report.Question;
import org.daxcheck.report.Results;
import org.daxcheck.report.Unanswered;
import org.daxcheck.report.file.JsonReport;

/** A run as {@link JsonReport} writes it, read again: the same results, to be compared, merged and told anew. */
public final class RecordedRun {

    private final Member root;
    private final RecordedClaims claims;

    private RecordedRun(Member root) throws Unreadable {
        long schema = root.count("schema");
        if (schema != JsonReport.SCHEMA) {
            throw root.at("schema")
                    .complaint("is " + schema + "; this daxcheck reads version " + JsonReport.SCHEMA + " only");
        }
        this.root = root;
        this.claims = new RecordedClaims(root);
    }

    /**
     * Reads a file.
     *
     * @throws Unreadable if it cannot be read, is damaged, or is no run of daxcheck
     */
    public static Results read(Path file) throws Unreadable {
        try {
            return parse(file.toString(), Files.readString(file));
        } catch (CharacterCodingException e) {
            throw new Unreadable(file + " is damaged: it is not UTF-8");
        } catch (IOException e) {
            throw new Unreadable("cannot read " + file + ": " + e.getMessage());
        }
    }

    /**
     * Reads a text.
     *
     * @param name what the text is called in messages
     * @throws Unreadable if the text is no run of daxcheck
     */
    public static Results parse(String name, String text) throws Unreadable {
        return new RecordedRun(Member.root(name, text)).results();
    }

    private Results results() throws Unreadable {
        Results results = new Results(
                environment(root.at("environment")),
                plan(),
                answers(),
                new Ending(root.truth("interrupted"), Duration.ofMillis(root.count("millis"))),
                RecordedCosts.read(root));
        if (root.at("exit").small("code") != results.exit().code()) {
            throw root.at("exit")
                    .at("code")
                    .complaint("does not follow from the rulings, which come to "
                            + results.exit().code());
        }
        return results;
    }

    private static Environment environment(Member member) throws Unreadable {
        try {
            return new Environment(
                    member.text("daxcheck"),
                    member.text("java"),
                    member.text("system"),
                    member.small("cores"),
                    Instant.parse(member.text("started")));
        } catch (DateTimeException e) {
            throw member.at("started").complaint("is not a time");
        }
    }

    private Plan plan() throws Unreadable {
        return new Plan(
                root.constant("lane", Lane.class),
                budget(root.at("budget")),
                root.constant("inconclusive", Plan.Inconclusive.class),
                part());
    }

    private Part part() throws Unreadable {
        List<Question> planned = questions(root, "planned");
        if (!root.has("shard")) {
            return Part.everything(planned);
        }
        Member shard = root.at("shard");
        try {
            Part part = new Part(shard.small("number"), shard.small("of"), questions(shard, "whole"));
            root.at("planned").demand(part.questions().equals(planned), "what " + part + " is dealt");
            return part;
        } catch (IllegalArgumentException e) {
            throw shard.complaint("cannot be: " + e.getMessage());
        }
    }

    private static Budget budget(Member member) throws Unreadable {
        long executions = member.isNull("executionsPerClaim") ? Long.MAX_VALUE : member.count("executionsPerClaim");
        try {
            return new Budget(
                    Duration.ofMillis(member.count("perClaimMillis")),
                    executions,
                    Duration.ofMillis(member.count("totalMillis")));
        } catch (IllegalArgumentException e) {
            throw member.complaint("lets nothing run");
        }
    }

    private List<Question> questions(Member parent, String name) throws Unreadable {
        List<Question> questions = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        for (Member member : parent.each(name)) {
            Question question = claims.question(member);
            if (!seen.add(question.toString())) {
                throw member.complaint("is there twice: " + question);
            }
            questions.add(question);
        }
        return questions;
    }

    private Answers answers() throws Unreadable {
        List<Ruling> rulings = new ArrayList<>();
        for (Member member : root.each("rulings")) {
            rulings.add(RecordedRuling.read(member, claims.question(member)));
        }
        List<Unanswered> unanswered = new ArrayList<>();
        for (Member member : root.each("unanswered")) {
            unanswered.add(new Unanswered(claims.question(member), exit(member), member.text("reason")));
        }
        List<Failure> failures = new ArrayList<>();
        for (Member member : root.each("failures")) {
            failures.add(
                    new Failure(member.text("source"), exit(member), member.text("message"), member.text("detail")));
        }
        checkAsked(rulings, unanswered);
        return new Answers(rulings, unanswered, failures);
    }

    private void checkAsked(List<Ruling> rulings, List<Unanswered> unanswered) throws Unreadable {
        Set<String> open = new HashSet<>();
        questions(root, "planned").forEach(question -> open.add(question.toString()));
        for (Ruling ruling : rulings) {
            if (!open.remove(new Question(ruling.claim(), ruling.engine()).toString())) {
                throw root.at("rulings")
                        .complaint("answer what was not planned, or twice: "
                                + ruling.claim().id());
            }
        }
        for (Unanswered none : unanswered) {
            if (!open.remove(none.question().toString())) {
                throw root.at("unanswered").complaint("holds what was not planned, or is answered: " + none.question());
            }
        }
    }

    private static ExitCode exit(Member member) throws Unreadable {
        try {
            return ExitCode.of(member.small("exitCode"));
        } catch (IllegalArgumentException e) {
            throw member.at("exitCode").complaint("is not known");
        }
    }
}
