// SPDX-License-Identifier: GPL-2.0-only
package org.daxcheck.report.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.daxcheck.claim.Claim;
import org.daxcheck.claim.Finding;
import org.daxcheck.claim.Ruling;
import org.daxcheck.report.text.Grid.Align;

/** The reported bugs: of each, which engine found it, in which scenario, and what; three lines a bug at the most. */
public final class BugTable {

    /**
     * A bug and what must find it.
     *
     * @param number in the order in which the bugs were collected
     * @param name of the class that has it
     * @param page where it is told, from the root of the project
     * @param claims that must be broken
     */
    public record Row(int number, String name, String page, List<Claim> claims) {

        /** Copies the list. */
        public Row {
            claims = List.copyOf(claims);
        }
    }

    private static final List<String> TITLES = List.of("bug", "name", "found", "engine", "scenario", "finding");

    private BugTable() {}

    /** The lines for these bugs, given the rulings on their claims. */
    public static List<String> lines(List<Row> bugs, List<Ruling> rulings) {
        Grid grid = new Grid()
                .column(3, Align.RIGHT)
                .column(width(TITLES.get(1), bugs, Row::name), Align.LEFT)
                .column(5, Align.LEFT)
                .column(8, Align.LEFT)
                .column(scenarios(bugs), Align.LEFT)
                .column(0, Align.LEFT);
        List<String> lines = new ArrayList<>();
        lines.add(grid.row(TITLES));
        for (Row bug : bugs) {
            Set<String> ids = bug.claims().stream().map(Claim::id).collect(Collectors.toSet());
            List<Ruling> asked = rulings.stream()
                    .filter(ruling -> ids.contains(ruling.claim().id()))
                    .toList();
            if (asked.isEmpty()) {
                lines.add(grid.row(cells(bug, "-", "", "", "not looked for; " + bug.page())));
            }
            asked.forEach(ruling -> lines.add(grid.row(cells(bug, ruling))));
        }
        return lines;
    }

    private static int width(String title, List<Row> bugs, Function<Row, String> cell) {
        return bugs.stream().map(cell).mapToInt(Plain::width).reduce(title.length(), Math::max);
    }

    private static int scenarios(List<Row> bugs) {
        return bugs.stream()
                .flatMap(bug -> bug.claims().stream())
                .mapToInt(claim -> Plain.width(claim.scenario().id()))
                .reduce("scenario".length(), Math::max);
    }

    private static List<String> cells(Row bug, Ruling ruling) {
        List<Finding> findings = ruling.evidence().findings();
        String finding = findings.isEmpty()
                ? ruling.verdict() + "; " + bug.page()
                : findings.get(0).kind() + ": " + findings.get(0).message();
        return cells(
                bug,
                ruling.asExpected() && !findings.isEmpty() ? "yes" : "NO",
                ruling.engine(),
                ruling.claim().scenario().id(),
                finding);
    }

    private static List<String> cells(Row bug, String found, String engine, String scenario, String finding) {
        return List.of(Integer.toString(bug.number()), bug.name(), found, engine, scenario, finding);
    }
}
