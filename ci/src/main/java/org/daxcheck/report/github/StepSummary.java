// SPDX-License-Identifier: GPL-2.0-only
package org.daxcheck.report.github;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.daxcheck.claim.Evidence;
import org.daxcheck.claim.Ruling;
import org.daxcheck.report.Complaint;
import org.daxcheck.report.ExitCode;
import org.daxcheck.report.Results;
import org.daxcheck.report.compare.Markdown;
import org.daxcheck.report.text.FindingText;
import org.daxcheck.report.text.Plain;
import org.daxcheck.report.text.SummaryText;

/**
 * A run as the summary of a step of GitHub Actions, in Markdown. A summary of more than 1 MiB is lost as a whole; this one ends before, at
 * the end of a block, and says how much it leaves out.
 */
public final class StepSummary {

    /** Bytes at most. */
    public static final int LIMIT = 900 * 1024;

    private static final int RESERVE = 300;
    private static final int TICKS = 3;

    private final StringBuilder text = new StringBuilder();
    private final int limit;
    private int bytes;

    private StepSummary(int limit) {
        this.limit = limit;
    }

    /** The text of the file. */
    public static String text(Results results) {
        return text(results, LIMIT);
    }

    static String text(Results results, int limit) {
        return new StepSummary(limit).write(results);
    }

    private String write(Results results) {
        ExitCode exit = results.exit();
        String state = exit == ExitCode.OK ? "open" : "shut";
        add("### daxcheck: the gate is " + state + "\n\nexit " + exit.code() + ": " + results.meaning(exit) + "\n\n");
        add(fence(SummaryText.lines(results)));
        List<String> blocks = new ArrayList<>();
        for (Ruling ruling : results.answers().rulings()) {
            if (!ruling.asExpected() && !ruling.evidence().findings().isEmpty()) {
                blocks.add(fence(FindingText.lines(ruling)));
            }
        }
        Complaint.of(results).stream()
                .filter(complaint -> complaint.finding().isEmpty())
                .forEach(complaint ->
                        blocks.add("* " + Markdown.cell(complaint.name() + ": " + complaint.message()) + "\n"));
        blocks.add(
                "\n| claim | engine | expected | verdict | executions | complete | time |\n|---|---|---|---|---:|---|---:|\n");
        results.answers().rulings().forEach(ruling -> blocks.add(row(ruling)));
        for (int i = 0; i < blocks.size(); i++) {
            if (!add(blocks.get(i))) {
                text.append("\n")
                        .append(Plain.plural(blocks.size() - i, "more part"))
                        .append(" left out; the JSON file has all.\n");
                break;
            }
        }
        return text.toString();
    }

    /** Adds a block if there is room for it. */
    private boolean add(String block) {
        int size = block.getBytes(UTF_8).length;
        if (bytes + size > limit - RESERVE) {
            return false;
        }
        bytes += size;
        text.append(block);
        return true;
    }

    private static String row(Ruling ruling) {
        Evidence.Counts counts = ruling.evidence().counts();
        return "| "
                + List.of(
                                ruling.claim().id(),
                                ruling.engine(),
                                ruling.claim().expectation().toString(),
                                ruling.verdict().name(),
                                Plain.count(counts.executions()),
                                ruling.evidence().reach().name(),
                                Plain.time(counts.time()))
                        .stream()
                        .map(Markdown::cell)
                        .collect(Collectors.joining(" | "))
                + " |\n";
    }

    /** Lines as they are; no line of them ends the block. */
    private static String fence(List<String> lines) {
        int longest = lines.stream().mapToInt(StepSummary::ticks).max().orElse(0);
        String fence = "`".repeat(Math.max(TICKS, longest + 1));
        return fence + "text\n" + String.join("\n", lines) + "\n" + fence + "\n\n";
    }

    private static int ticks(String line) {
        int longest = 0;
        int run = 0;
        for (int i = 0; i < line.length(); i++) {
            run = line.charAt(i) == '`' ? run + 1 : 0;
            longest = Math.max(longest, run);
        }
        return longest;
    }
}
