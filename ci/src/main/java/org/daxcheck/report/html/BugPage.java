// SPDX-License-Identifier: GPL-2.0-only
package org.daxcheck.report.html;

import java.util.List;
import java.util.Map;
import org.daxcheck.claim.Finding;
import org.daxcheck.claim.Ruling;
import org.daxcheck.report.Results;
import org.daxcheck.report.text.BugTable;
import org.daxcheck.report.text.Plain;

/** The reported bugs of the kernel, and where each was found. */
final class BugPage {

    private final Results results;
    private final Map<String, String> pages;

    BugPage(Results results, Map<String, String> pages) {
        this.results = results;
        this.pages = pages;
    }

    void fill(Html html, List<BugTable.Row> bugs) {
        Page.table(html, List.of("bug", "name", "found", "claim", "executions", "repaired", "finding", "told in"));
        for (BugTable.Row bug : bugs) {
            List<Ruling> asked = bug.asked(results.answers().rulings());
            if (asked.isEmpty()) {
                html.open("tr");
                cells(html, bug, "not looked for")
                        .element("td", "")
                        .element("td", "")
                        .element("td", "")
                        .element("td", "")
                        .element("td", bug.page());
                html.close();
            }
            asked.forEach(ruling -> row(html, bug, ruling));
        }
        Page.end(html);
    }

    private void row(Html html, BugTable.Row bug, Ruling ruling) {
        List<Finding> findings = ruling.evidence().findings();
        boolean found = ruling.asExpected() && !findings.isEmpty();
        html.open("tr", "class", found ? "good" : "bad");
        cells(html, bug, found ? "yes" : "NO");
        html.open("td")
                .element("a", ruling.claim().id(), "href", pages.getOrDefault(HtmlReport.key(ruling), ""))
                .text(" by " + ruling.engine())
                .close();
        html.element("td", Plain.count(ruling.evidence().counts().executions()))
                .element("td", bug.repaired(ruling, results.answers().rulings()));
        html.element(
                "td",
                findings.isEmpty() ? ruling.verdict().name() : findings.get(0).message());
        html.element("td", bug.page()).close();
    }

    private static Html cells(Html html, BugTable.Row bug, String found) {
        return html.element("td", Integer.toString(bug.number()))
                .element("td", bug.name())
                .element("td", found);
    }
}
