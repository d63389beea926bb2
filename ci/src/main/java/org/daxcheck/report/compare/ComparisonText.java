// SPDX-License-Identifier: GPL-2.0-only
package org.daxcheck.report.compare;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.daxcheck.report.Results;
import org.daxcheck.report.compare.Change.Kind;
import org.daxcheck.report.text.Plain;

/** A comparison, for a terminal and as Markdown. */
public final class ComparisonText {

    /** Rows of a table at most: a comment on a pull request is read by people. */
    private static final int ROWS = 100;

    private ComparisonText() {}

    /** The lines for a terminal. */
    public static List<String> lines(Comparison comparison) {
        List<String> lines = new ArrayList<>();
        lines.add("base  " + run(comparison.base()));
        lines.add("head  " + run(comparison.head()));
        for (Kind kind : Kind.values()) {
            List<Change> changes = comparison.changes(kind);
            if (!changes.isEmpty()) {
                lines.add(kind.title() + ": " + Plain.count(changes.size()));
                changes.forEach(change -> lines.add(Plain.text("  " + change.name() + ": " + arrow(change))));
            }
        }
        lines.add(time(comparison));
        lines.add(comparison.same() ? "the same" : "different");
        return lines;
    }

    private static String arrow(Change change) {
        return text(change.before()) + " -> " + text(change.after());
    }

    private static String text(String value) {
        return value.isEmpty() ? "none" : value;
    }

    private static String run(Results results) {
        return "%s, %s, %s, exit %d"
                .formatted(
                        results.environment().started(),
                        Plain.plural(results.planned(), "question"),
                        Plain.plural(results.executions(), "execution"),
                        results.exit().code());
    }

    private static String time(Comparison comparison) {
        Duration base = comparison.baseTime();
        Duration head = comparison.headTime();
        if (base.isZero()) {
            return "time  nothing to compare";
        }
        return String.format(
                Locale.ROOT,
                "time  %.2f times that of the base (%s -> %s), over what both answered",
                (double) head.toMillis() / Math.max(1, base.toMillis()),
                Plain.time(base),
                Plain.time(head));
    }

    /** The same as Markdown, with a line break at its end. */
    public static String markdown(Comparison comparison) {
        List<String> lines = new ArrayList<>();
        lines.add("### daxcheck: " + (comparison.same() ? "as on the base" : "differs from the base"));
        lines.add("");
        lines.add("| | run |");
        lines.add("|---|---|");
        lines.add("| base | " + Markdown.cell(run(comparison.base())) + " |");
        lines.add("| head | " + Markdown.cell(run(comparison.head())) + " |");
        lines.add("");
        for (Kind kind : Kind.values()) {
            table(lines, kind, comparison.changes(kind));
        }
        lines.add(Markdown.cell(time(comparison)));
        return String.join("\n", lines) + "\n";
    }

    private static void table(List<String> lines, Kind kind, List<Change> changes) {
        if (changes.isEmpty()) {
            return;
        }
        lines.add("| " + kind.title() + " (" + changes.size() + ") | base | head |");
        lines.add("|---|---|---|");
        changes.stream()
                .limit(ROWS)
                .forEach(change -> lines.add("| " + Markdown.cell(change.name()) + " | "
                        + Markdown.cell(text(change.before())) + " | " + Markdown.cell(text(change.after())) + " |"));
        if (changes.size() > ROWS) {
            lines.add("| and " + (changes.size() - ROWS) + " more | | |");
        }
        lines.add("");
    }
}
