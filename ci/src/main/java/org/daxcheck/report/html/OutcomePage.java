// SPDX-License-Identifier: GPL-2.0-only
package org.daxcheck.report.html;

import java.util.List;
import java.util.Optional;
import org.daxcheck.report.compare.Outcomes;
import org.daxcheck.report.text.Plain;

/** What can come out of each outcome test beside what did come out on this machine. */
final class OutcomePage {

    private OutcomePage() {}

    static void fill(Html html, List<Outcomes> all) {
        html.element(
                "p",
                "Reachable: by exploring every interleaving under sequential consistency. Observed: by running on hardware. What is "
                        + "observed should be reachable; what is not is an effect of weak memory, or a defect of an engine.");
        for (Outcomes outcomes : all) {
            html.element("h2", outcomes.claim());
            boolean both =
                    outcomes.reachable().isPresent() && outcomes.observed().isPresent();
            if (both && outcomes.beyond().isEmpty()) {
                html.element("p", "observed \u2286 reachable", "class", "open");
            }
            Page.table(html, List.of("outcome", "graded", "reachable (executions)", "observed (executions)", ""));
            for (String outcome : outcomes.names()) {
                boolean beyond = outcomes.beyond().contains(outcome);
                html.open("tr", "class", beyond ? "bad" : "good");
                List.of(
                                outcome,
                                outcomes.grade(outcome),
                                count(outcomes.executions(outcomes.reachable(), outcome)),
                                count(outcomes.executions(outcomes.observed(), outcome)),
                                beyond ? "observed and not reachable" : "")
                        .forEach(text -> html.element("td", text));
                html.close();
            }
            Page.end(html);
        }
    }

    private static String count(Optional<Long> executions) {
        return executions.map(Plain::count).orElse("not asked");
    }
}
