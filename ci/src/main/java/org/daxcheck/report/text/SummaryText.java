// SPDX-License-Identifier: GPL-2.0-only
package org.daxcheck.report.text;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collector;
import java.util.stream.Collectors;
import org.daxcheck.claim.Verdict;
import org.daxcheck.report.Answers;
import org.daxcheck.report.ExitCode;
import org.daxcheck.report.Failure;
import org.daxcheck.report.Results;

/** What a run comes to: what was planned and what became of it, the counts, and the exit code with its meaning. */
public final class SummaryText {

    /** So many claims are named for one reason. */
    private static final int NAMED = 5;

    private SummaryText() {}

    /** The lines for a run. */
    public static List<String> lines(Results results) {
        List<String> lines = new ArrayList<>();
        if (results.ending().interrupted()) {
            lines.add("interrupted: what follows is what was known by then");
        }
        Answers answers = results.answers();
        lines.add("planned %s, ran %s, skipped %s, not answered %s"
                .formatted(
                        Plain.count(results.planned()),
                        Plain.count(results.ran()),
                        Plain.count(results.skipped()),
                        Plain.count(answers.unanswered().size())));
        lines.addAll(skipped(answers));
        lines.addAll(unanswered(answers));
        answers.failures().stream().map(SummaryText::failed).forEach(lines::add);
        lines.add(verdicts(results));
        lines.add(spent(results));
        lines.addAll(exits(results));
        return lines;
    }

    private static List<String> skipped(Answers answers) {
        Map<String, List<String>> byReason = answers.rulings().stream()
                .filter(ruling -> ruling.verdict() == Verdict.SKIPPED)
                .collect(grouping(
                        ruling -> ruling.engine() + ": "
                                + String.join("; ", ruling.evidence().notes()),
                        ruling -> ruling.claim().id()));
        return grouped("skipped by ", byReason);
    }

    private static List<String> unanswered(Answers answers) {
        Map<String, List<String>> byReason = answers.unanswered().stream()
                .collect(grouping(
                        open -> open.question().engine() + ": " + open.reason(),
                        open -> open.question().claim().id()));
        return grouped("not answered by ", byReason);
    }

    private static <T> Collector<T, ?, Map<String, List<String>>> grouping(
            Function<T, String> key, Function<T, String> name) {
        return Collectors.groupingBy(key, LinkedHashMap::new, Collectors.mapping(name, Collectors.<String>toList()));
    }

    /** A line a reason, and below it the claims: all of them if they are few, else how many more there are. */
    private static List<String> grouped(String what, Map<String, List<String>> byReason) {
        List<String> lines = new ArrayList<>();
        byReason.forEach((reason, ids) -> {
            lines.add(Plain.text("  " + what + reason));
            ids.stream().limit(NAMED).map(id -> Plain.text("    " + id)).forEach(lines::add);
            if (ids.size() > NAMED) {
                lines.add("    and " + Plain.plural(ids.size() - NAMED, "more claim") + ", in the JSON file");
            }
        });
        return lines;
    }

    private static String failed(Failure failure) {
        return Plain.text("  failed: " + failure.source() + ": " + failure.message());
    }

    private static String verdicts(Results results) {
        String counts = results.verdicts().entrySet().stream()
                .map(entry -> entry.getKey() + " " + Plain.count(entry.getValue()))
                .collect(Collectors.joining(", "));
        return "verdicts " + (counts.isEmpty() ? "none" : counts);
    }

    private static String spent(Results results) {
        return "%s in %s on %s, %s"
                .formatted(
                        Plain.plural(results.executions(), "execution"),
                        Plain.time(results.ending().elapsed()),
                        Plain.plural(results.environment().cores(), "core"),
                        Plain.text(results.environment().java()));
    }

    private static List<String> exits(Results results) {
        ExitCode winner = results.exit();
        List<String> lines = new ArrayList<>();
        lines.add(line("exit", winner, results));
        results.exits().stream()
                .filter(exit -> exit != winner)
                .map(exit -> line("also", exit, results))
                .forEach(lines::add);
        return lines;
    }

    private static String line(String word, ExitCode exit, Results results) {
        return word + " " + exit.code() + ": " + results.meaning(exit);
    }
}
