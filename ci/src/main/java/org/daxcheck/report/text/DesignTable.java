// SPDX-License-Identifier: GPL-2.0-only
package org.daxcheck.report.text;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.stream.Collectors;
import org.daxcheck.catalog.design.DesignClaim;
import org.daxcheck.claim.Claim;
import org.daxcheck.claim.Finding;
import org.daxcheck.claim.Ruling;
import org.daxcheck.claim.Verdict;
import org.daxcheck.report.text.Grid.Align;

/**
 * The comparison of refcount designs: a row a design, a column an invariant, and under the table what each verdict that is not
 * UPHELD rests on.
 */
public final class DesignTable {

    private static final String HASTY = "hasty pin";

    private final Map<String, List<DesignClaim>> byDesign = new LinkedHashMap<>();
    private final Map<String, String> invariants;
    private final Map<String, String> assumptions;
    private final Map<String, Ruling> rulings = new LinkedHashMap<>();
    private final BiFunction<Claim, Finding, String> again;

    /**
     * A table.
     *
     * @param claims what was asked
     * @param invariants the columns by name, each in a few words
     * @param assumptions the assumptions by short name, each in a few words
     * @param rulings what came of it
     * @param again the command that shows a finding of a claim again
     */
    public DesignTable(
            List<DesignClaim> claims,
            Map<String, String> invariants,
            Map<String, String> assumptions,
            List<Ruling> rulings,
            BiFunction<Claim, Finding, String> again) {
        claims.forEach(claim -> byDesign.computeIfAbsent(claim.design(), id -> new ArrayList<>())
                .add(claim));
        this.invariants = invariants;
        this.assumptions = assumptions;
        this.again = again;
        rulings.forEach(ruling -> this.rulings.put(ruling.claim().id(), ruling));
    }

    /** The table with its legend. */
    public List<String> lines() {
        List<String> columns = new ArrayList<>(invariants.keySet());
        columns.add(HASTY);
        Grid grid = new Grid().column(width(byDesign.keySet(), "design"), Align.LEFT);
        columns.forEach(column -> grid.column(width(cells(column), column), Align.LEFT));
        grid.column(6, Align.LEFT).column(10, Align.RIGHT).column(0, Align.LEFT);

        List<String> titles = new ArrayList<>(List.of("design"));
        titles.addAll(columns);
        titles.addAll(List.of("bounds", "executions", "about"));
        List<String> lines = new ArrayList<>(List.of(grid.row(titles)));
        for (Map.Entry<String, List<DesignClaim>> row : byDesign.entrySet()) {
            List<String> cells = new ArrayList<>(List.of(row.getKey()));
            columns.forEach(column -> cells.add(cell(row.getKey(), column).text()));
            cells.add(bounds(row.getValue()));
            cells.add(Long.toString(executions(row.getValue())));
            cells.add(row.getValue().get(0).about());
            lines.add(grid.row(cells));
        }
        lines.addAll(legend());
        return lines;
    }

    private List<String> cells(String column) {
        return byDesign.keySet().stream()
                .map(design -> cell(design, column).text())
                .toList();
    }

    private DesignCell cell(String design, String column) {
        List<DesignClaim> all = byDesign.getOrDefault(design, List.of());
        boolean ending = column.equals(DesignCell.ENDING);
        Set<String> endless = ending ? endless(all) : Set.of();
        List<DesignClaim> claims = new ArrayList<>(
                all.stream().filter(claim -> column.equals(columnOf(claim))).toList());
        all.stream()
                .filter(claim -> !column.equals(columnOf(claim)) && endless.contains(claim.program()))
                .forEach(claims::add);
        return new DesignCell(claims, rulings, ending, serves(all));
    }

    /** Whether nothing says that the design does not serve. */
    private boolean serves(List<DesignClaim> claims) {
        return claims.stream()
                .filter(DesignClaim::isOfUse)
                .map(claim -> rulings.get(claim.claim().id()))
                .noneMatch(ruling -> ruling != null && ruling.verdict() == Verdict.BROKEN);
    }

    private static String columnOf(DesignClaim claim) {
        return claim.hasty() ? HASTY : claim.invariant();
    }

    /** The programs in which somebody waits for ever though nothing is assumed away, whatever they judge. */
    private Set<String> endless(List<DesignClaim> claims) {
        return claims.stream()
                .filter(claim -> claim.assumptions().isEmpty())
                .filter(claim -> rulings.containsKey(claim.claim().id()))
                .filter(claim -> Objects.requireNonNull(
                                rulings.get(claim.claim().id()))
                        .evidence()
                        .findings()
                        .stream()
                        .anyMatch(DesignCell::isEndless))
                .map(DesignClaim::program)
                .collect(Collectors.toSet());
    }

    private static int width(Iterable<String> cells, String title) {
        int width = title.length();
        for (String cell : cells) {
            width = Math.max(width, Plain.width(cell));
        }
        return width;
    }

    private static String bounds(List<DesignClaim> claims) {
        int threads = 0;
        int operations = 0;
        for (DesignClaim claim : claims) {
            threads = Math.max(threads, claim.claim().scenario().threads());
            operations = Math.max(operations, claim.claim().scenario().operations());
        }
        return threads + "x" + operations;
    }

    private long executions(List<DesignClaim> claims) {
        return claims.stream()
                .map(claim -> rulings.get(claim.claim().id()))
                .filter(Objects::nonNull)
                .mapToLong(ruling -> ruling.evidence().counts().executions())
                .sum();
    }

    private List<String> legend() {
        Grid grid = new Grid().column(HASTY.length(), Align.LEFT).column(0, Align.LEFT);
        List<String> lines = new ArrayList<>(List.of(""));
        invariants.forEach((name, sentence) -> lines.add(grid.row(List.of(name, sentence))));
        lines.add(grid.row(List.of(HASTY, "I1 and I3 where a pin acts on what the page table said a moment ago")));
        lines.add(grid.row(List.of(DesignCell.VACUOUS, "nothing breaks it because the design does not serve: see I5")));
        lines.add(grid.row(List.of("if ...", "broken as it is, and upheld if this is assumed besides:")));
        assumptions.forEach((name, sentence) -> lines.add(grid.row(List.of("  " + name, sentence))));
        lines.add(grid.row(List.of(
                "bounds",
                "threads and operations of the largest program; two pages, for I4 four; two processes, one file")));
        return lines;
    }

    /** What each verdict that is not UPHELD rests on: a line a design and column. */
    public List<String> reasons() {
        List<String> columns = new ArrayList<>(invariants.keySet());
        columns.add(HASTY);
        List<String> lines = new ArrayList<>();
        for (String design : byDesign.keySet()) {
            for (String column : columns) {
                cell(design, column).broken().ifPresent(claim -> lines.add(reason(design, column, claim)));
            }
        }
        return lines;
    }

    private String reason(String design, String column, DesignClaim claim) {
        String id = claim.claim().id();
        List<Finding> findings =
                Objects.requireNonNull(rulings.get(id)).evidence().findings();
        Optional<Finding> own = findings.stream()
                .filter(finding -> cell(design, column).isBrokenBy(claim, finding))
                .findFirst();
        Finding shown = own.orElse(findings.get(0));
        return design + "  " + column + "  " + shown.message() + (own.isPresent() ? "" : ", and the search ended there")
                + "; " + again.apply(claim.claim(), shown);
    }
}
