// SPDX-License-Identifier: GPL-2.0-only
package org.daxcheck.report.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.daxcheck.claim.Evidence;
import org.daxcheck.claim.Evidence.Outcome;
import org.daxcheck.claim.Finding;
import org.daxcheck.claim.Ruling;
import org.daxcheck.report.ExitCode;
import org.daxcheck.report.Results;

/** What the exploration of one class saw, as people read it. */
public final class ExplorationText {

    private static final int LABEL = 12;

    private ExplorationText() {}

    /**
     * The lines for one class: how much was seen, the outcomes, and every finding with its trace.
     *
     * @param replay the command that shows a finding again
     */
    public static List<String> lines(Ruling ruling, ReplayText replay) {
        Evidence evidence = ruling.evidence();
        List<String> lines = new ArrayList<>();
        lines.add(line("class", ruling.claim().subject().id()));
        lines.add(line("verdict", ruling.verdict() + (complete(evidence) ? ", complete" : ", not complete")));
        lines.add(line(
                "executions",
                Plain.count(evidence.counts().executions()) + ", of them "
                        + Plain.count(evidence.counts().deadlocks()) + " left threads waiting; "
                        + Plain.count(evidence.counts().blocked()) + " cut short as repetitions"));
        lines.add(line(
                "runs",
                Plain.plural(evidence.counts().runs(), "run") + " of the program in "
                        + Plain.time(evidence.counts().time())));
        evidence.notes().forEach(note -> lines.add(line("note", note)));
        lines.addAll(outcomes(evidence.outcomes()));
        for (Finding finding : evidence.findings()) {
            lines.add("");
            lines.addAll(FindingText.lines(finding, ruling, replay));
        }
        return lines;
    }

    /** How the command ends. */
    public static List<String> end(Results results) {
        List<String> lines = new ArrayList<>();
        results.answers().unanswered().forEach(open -> lines.add(line("no answer", open.reason())));
        results.answers().failures().forEach(failure -> lines.add(line("failed", failure.message())));
        ExitCode exit = results.exit();
        lines.add("exit " + exit.code() + ": " + exit.meaning());
        return lines;
    }

    private static boolean complete(Evidence evidence) {
        return evidence.reach() == Evidence.Reach.EXHAUSTIVE || evidence.reach() == Evidence.Reach.BOUNDED;
    }

    private static List<String> outcomes(Map<String, Outcome> outcomes) {
        if (outcomes.isEmpty()) {
            return List.of();
        }
        int widest = outcomes.keySet().stream().mapToInt(Plain::width).max().orElse(0);
        Grid grid = new Grid()
                .column(Math.max(7, widest), Grid.Align.LEFT)
                .column(10, Grid.Align.RIGHT)
                .column(0, Grid.Align.LEFT);
        List<String> lines = new ArrayList<>();
        lines.add("");
        lines.add(grid.row(List.of("outcome", "executions", "expected")));
        outcomes.forEach((outcome, seen) ->
                lines.add(grid.row(List.of(outcome, Plain.count(seen.executions()), seen.expect()))));
        return lines;
    }

    private static String line(String label, String text) {
        return Plain.text(label + " ".repeat(Math.max(1, LABEL - label.length())) + text);
    }
}
