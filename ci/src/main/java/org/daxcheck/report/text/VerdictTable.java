// SPDX-License-Identifier: GPL-2.0-only
package org.daxcheck.report.text;

import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.daxcheck.claim.Claim;
import org.daxcheck.claim.Evidence;
import org.daxcheck.claim.Finding;
import org.daxcheck.claim.Ruling;
import org.daxcheck.claim.Verdict;
import org.daxcheck.report.ExitCode;
import org.daxcheck.report.Question;
import org.daxcheck.report.text.Grid.Align;

/** One line a ruling. The widths come from the plan, so that each row can be printed as soon as it is decided. */
public final class VerdictTable {

    private static final List<String> TITLES = List.of(
            "subject",
            "scenario",
            "threads",
            "ops",
            "engine",
            "expected",
            "verdict",
            "executions",
            "complete",
            "time",
            "remarks");

    private final Grid grid;

    /** A table for the rulings on these questions. */
    public VerdictTable(List<Question> questions) {
        this.grid = new Grid()
                .column(width(0, questions, q -> q.claim().subject().id()), Align.LEFT)
                .column(width(1, questions, q -> q.claim().scenario().id()), Align.LEFT)
                .column(7, Align.RIGHT)
                .column(3, Align.RIGHT)
                .column(width(4, questions, Question::engine), Align.LEFT)
                .column(width(5, questions, q -> q.claim().expectation().toString()), Align.LEFT)
                .column(9, Align.LEFT)
                .column(11, Align.RIGHT)
                .column(8, Align.LEFT)
                .column(11, Align.RIGHT)
                .column(0, Align.LEFT);
    }

    private static int width(int column, List<Question> questions, Function<Question, String> cell) {
        return questions.stream()
                .mapToInt(question -> Plain.width(Plain.text(cell.apply(question))))
                .reduce(TITLES.get(column).length(), Math::max);
    }

    /** The titles of the columns. */
    public String header() {
        return grid.row(TITLES);
    }

    /**
     * The row of a ruling.
     *
     * @param exit what the ruling means for the gate; {@link ExitCode#OK} leaves no remark
     */
    public String row(Ruling ruling, ExitCode exit) {
        Claim claim = ruling.claim();
        Evidence.Counts counts = ruling.evidence().counts();
        return grid.row(List.of(
                claim.subject().id(),
                claim.scenario().id(),
                Integer.toString(claim.scenario().threads()),
                Integer.toString(claim.scenario().operations()),
                ruling.engine(),
                claim.expectation().toString(),
                ruling.verdict().name(),
                Plain.count(counts.executions()),
                complete(ruling),
                Plain.time(counts.time()),
                remarks(ruling, exit)));
    }

    private static String complete(Ruling ruling) {
        return switch (ruling.evidence().reach()) {
            case EXHAUSTIVE -> "yes";
            case BOUNDED -> "to bound";
            case SAMPLED, ABANDONED, FAILED -> "no";
            case SKIPPED -> "-";
        };
    }

    private static String remarks(Ruling ruling, ExitCode exit) {
        String surprise = exit == ExitCode.OK ? "" : "exit " + exit.code() + ": ";
        return surprise + (ruling.verdict() == Verdict.BROKEN ? kinds(ruling) : notes(ruling));
    }

    private static String kinds(Ruling ruling) {
        return ruling.evidence().findings().stream()
                .map(Finding::kind)
                .distinct()
                .map(Enum::name)
                .collect(Collectors.joining(", "));
    }

    private static String notes(Ruling ruling) {
        return String.join("; ", ruling.evidence().notes());
    }
}
