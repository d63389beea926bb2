// SPDX-License-Identifier: GPL-2.0-only
package org.daxcheck.report.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.daxcheck.claim.Claim;
import org.daxcheck.claim.Scenario;
import org.daxcheck.report.text.Grid.Align;

/** The claims one may ask about: a line each, and a line of totals. */
public final class ClaimList {

    private static final List<String> TITLES = List.of("claim", "threads", "ops", "lane", "expected", "engines");

    private ClaimList() {}

    /** The lines for these claims. */
    public static List<String> lines(List<Claim> claims) {
        List<List<String>> rows = claims.stream().map(ClaimList::cells).toList();
        Grid grid = new Grid()
                .column(width(rows, 0), Align.LEFT)
                .column(7, Align.RIGHT)
                .column(3, Align.RIGHT)
                .column(4, Align.LEFT)
                .column(width(rows, 4), Align.LEFT)
                .column(0, Align.LEFT);
        List<String> lines = new ArrayList<>();
        lines.add(grid.row(TITLES));
        rows.stream().map(grid::row).forEach(lines::add);
        lines.add(Plain.plural(claims.size(), "claim") + ", "
                + Plain.plural(distinct(claims, claim -> claim.subject().id()), "subject") + ", "
                + Plain.plural(distinct(claims, claim -> claim.scenario().id()), "scenario"));
        return lines;
    }

    private static long distinct(List<Claim> claims, java.util.function.Function<Claim, String> part) {
        return claims.stream().map(part).distinct().count();
    }

    private static List<String> cells(Claim claim) {
        Scenario scenario = claim.scenario();
        return List.of(
                claim.id(),
                Integer.toString(scenario.threads()),
                Integer.toString(scenario.operations()),
                claim.lane().name().toLowerCase(Locale.ROOT),
                claim.expectation().toString(),
                claim.engines().stream().sorted().collect(Collectors.joining(" ")));
    }

    private static int width(List<List<String>> rows, int column) {
        return rows.stream()
                .mapToInt(row -> Plain.width(Plain.text(row.get(column))))
                .reduce(TITLES.get(column).length(), Math::max);
    }
}
