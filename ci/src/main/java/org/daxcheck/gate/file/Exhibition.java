// SPDX-License-Identifier: GPL-2.0-only
package org.daxcheck.gate.file;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.daxcheck.catalog.design.DesignCatalogue;
import org.daxcheck.catalog.design.DesignClaim;
import org.daxcheck.claim.Ruling;
import org.daxcheck.gate.run.Surroundings;
import org.daxcheck.report.Results;
import org.daxcheck.report.html.HtmlReport;
import org.daxcheck.report.text.BugTable;
import org.daxcheck.report.text.DesignCosts;
import org.daxcheck.report.text.DesignTable;
import org.daxcheck.report.text.HotPathTable;
import org.daxcheck.report.text.ReplayText;

/** What the pages show besides a run: the museum of bugs, and the designs that it was asked about. */
public final class Exhibition {

    private Exhibition() {}

    static HtmlReport.Exhibits of(Surroundings surroundings, Results results) {
        return new HtmlReport.Exhibits(bugs(surroundings), designs(results));
    }

    /** The museum of bugs. */
    public static List<BugTable.Row> bugs(Surroundings surroundings) {
        return surroundings.bugs().stream()
                .map(bug -> new BugTable.Row(bug.number(), bug.name(), bug.page(), bug.claims(), bug.repairs()))
                .toList();
    }

    /** The comparison of the designs that the run was asked about; empty if there are none. */
    public static List<String> designs(Results results) {
        List<Ruling> rulings = results.answers().rulings();
        Set<String> asked = rulings.stream().map(ruling -> ruling.claim().id()).collect(Collectors.toSet());
        List<DesignClaim> claims = Stream.concat(DesignCatalogue.known().stream(), DesignCatalogue.outside().stream())
                .filter(claim -> asked.contains(claim.claim().id()))
                .toList();
        if (claims.isEmpty()) {
            return List.of();
        }
        DesignTable table = new DesignTable(
                claims,
                DesignCatalogue.invariants(),
                DesignCatalogue.assumptions(),
                rulings,
                (claim, finding) -> ReplayText.OF_CLAIM.again(finding, "ci/daxcheck check " + claim.id()));
        List<String> lines = new ArrayList<>(table.lines());
        lines.add("");
        lines.addAll(table.reasons());
        lines.addAll(HotPathTable.lines(results.costs()));
        lines.addAll(DesignCosts.lines(results.costs()));
        return lines;
    }
}
