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

/** The reported bugs: of each, which engine found it, in which scenario, and what; and what was seen where it is repaired. */
public final class BugTable {

    /**
     * A bug and what must find it.
     *
     * @param number in the order in which the bugs were collected
     * @param name of the class that has it
     * @param page where it is told, from the root of the project
     * @param claims that must be broken
     * @param repairs that must hold, about the same scenarios
     */
    public record Row(int number, String name, String page, List<Claim> claims, List<Claim> repairs) {

        /** Copies the lists. */
        public Row {
            claims = List.copyOf(claims);
            repairs = List.copyOf(repairs);
        }

        /** The rulings on the claims that must be broken. */
        public List<Ruling> asked(List<Ruling> rulings) {
            return about(claims, rulings);
        }

        /** What was seen where the bug is repaired, in the scenario of a ruling: subject, verdict, executions; empty if nobody was asked. */
        public String repaired(Ruling ruling, List<Ruling> rulings) {
            String scenario = ruling.claim().scenario().id();
            return about(repairs, rulings).stream()
                    .filter(one -> one.claim().scenario().id().equals(scenario)
                            && one.engine().equals(ruling.engine()))
                    .map(one -> one.claim().subject().id() + " " + one.verdict() + " "
                            + Plain.count(one.evidence().counts().executions()))
                    .collect(Collectors.joining(", "));
        }

        private static List<Ruling> about(List<Claim> claims, List<Ruling> rulings) {
            Set<String> ids = claims.stream().map(Claim::id).collect(Collectors.toSet());
            return rulings.stream()
                    .filter(ruling -> ids.contains(ruling.claim().id()))
                    .toList();
        }
    }

    private static final List<String> TITLES =
            List.of("bug", "name", "found", "engine", "scenario", "runs", "repaired", "finding");

    private BugTable() {}

    /** The lines for these bugs, given the rulings on their claims. */
    public static List<String> lines(List<Row> bugs, List<Ruling> rulings) {
        Grid grid = new Grid()
                .column(3, Align.RIGHT)
                .column(width(TITLES.get(1), bugs, Row::name), Align.LEFT)
                .column(5, Align.LEFT)
                .column(8, Align.LEFT)
                .column(scenarios(bugs), Align.LEFT)
                .column(5, Align.RIGHT)
                .column(repaired(bugs, rulings), Align.LEFT)
                .column(0, Align.LEFT);
        List<String> lines = new ArrayList<>();
        lines.add(grid.row(TITLES));
        for (Row bug : bugs) {
            List<Ruling> asked = bug.asked(rulings);
            if (asked.isEmpty()) {
                lines.add(grid.row(List.of(
                        Integer.toString(bug.number()),
                        bug.name(),
                        "-",
                        "",
                        "",
                        "",
                        "",
                        "not looked for; " + bug.page())));
            }
            asked.forEach(ruling -> lines.add(grid.row(cells(bug, ruling, bug.repaired(ruling, rulings)))));
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

    private static int repaired(List<Row> bugs, List<Ruling> rulings) {
        return bugs.stream()
                .flatMap(bug -> bug.asked(rulings).stream().map(ruling -> bug.repaired(ruling, rulings)))
                .mapToInt(Plain::width)
                .reduce("repaired".length(), Math::max);
    }

    private static List<String> cells(Row bug, Ruling ruling, String repaired) {
        List<Finding> findings = ruling.evidence().findings();
        String finding = findings.isEmpty()
                ? ruling.verdict() + "; " + bug.page()
                : findings.get(0).kind() + ": " + findings.get(0).message();
        return List.of(
                Integer.toString(bug.number()),
                bug.name(),
                ruling.asExpected() && !findings.isEmpty() ? "yes" : "NO",
                ruling.engine(),
                ruling.claim().scenario().id(),
                Plain.count(ruling.evidence().counts().executions()),
                repaired,
                finding);
    }
}
