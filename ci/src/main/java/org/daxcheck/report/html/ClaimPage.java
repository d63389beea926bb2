// SPDX-License-Identifier: GPL-2.0-only
package org.daxcheck.report.html;

import java.util.List;
import java.util.Map;
import org.daxcheck.claim.Claim;
import org.daxcheck.claim.Evidence;
import org.daxcheck.claim.Finding;
import org.daxcheck.claim.Ruling;
import org.daxcheck.report.text.Plain;
import org.daxcheck.report.text.TraceColumns;

/** One ruling: what was claimed, what came out, and each finding with its interleaving drawn and in columns. */
final class ClaimPage {

    private ClaimPage() {}

    static void fill(Html html, Ruling ruling) {
        Claim claim = ruling.claim();
        Evidence evidence = ruling.evidence();
        html.open("dl");
        fact(html, "subject", claim.subject().id() + ": " + claim.subject().about());
        fact(
                html,
                "scenario",
                claim.scenario().id() + ": " + claim.scenario().about() + " ("
                        + Plain.plural(claim.scenario().threads(), "thread") + ", "
                        + Plain.plural(claim.scenario().operations(), "operation") + ")");
        fact(html, "expected", claim.expectation().toString());
        fact(html, "verdict", ruling.verdict() + (ruling.asExpected() ? "" : ", exit " + ruling.exitCode()));
        fact(
                html,
                "seen",
                evidence.reach() + ": " + Plain.plural(evidence.counts().executions(), "execution") + " by "
                        + ruling.engine() + " in "
                        + Plain.time(evidence.counts().time()));
        evidence.notes().forEach(note -> fact(html, "note", note));
        html.close();
        outcomes(html, evidence.outcomes());
        int number = 1;
        for (Finding finding : evidence.findings()) {
            finding(html, ruling, finding, number++);
        }
    }

    private static void fact(Html html, String name, String value) {
        html.element("dt", name).element("dd", value);
    }

    private static void outcomes(Html html, Map<String, Evidence.Outcome> outcomes) {
        if (outcomes.isEmpty()) {
            return;
        }
        html.element("h2", "outcomes");
        Page.table(html, List.of("outcome", "executions", "graded"));
        outcomes.forEach((outcome, seen) ->
                Page.row(html, "td", List.of(outcome, Plain.count(seen.executions()), seen.expect())));
        Page.end(html);
    }

    private static void finding(Html html, Ruling ruling, Finding finding, int number) {
        html.open("section", "id", "finding-" + number);
        html.element("h2", finding.kind() + ": " + finding.message());
        if (!finding.invariant().isEmpty()) {
            html.element("p", "breaks " + finding.invariant());
        }
        String again = finding.replay().isEmpty()
                ? "ci/daxcheck check '" + ruling.claim().id() + "' --engine " + ruling.engine()
                : "ci/daxcheck replay '" + finding.replay() + "'";
        html.open("p").text("again ").element("code", again).close();
        if (!finding.trace().isEmpty()) {
            html.open("div", "class", "trace").open("div", "class", "wide");
            SwimLanes.draw(html, finding.trace());
            html.close().open("div", "class", "wide");
            html.element("pre", String.join("\n", TraceColumns.lines(finding.trace())));
            html.close().close();
        }
        html.close();
    }
}
