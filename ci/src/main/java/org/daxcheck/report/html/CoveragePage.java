// SPDX-License-Identifier: GPL-2.0-only
package org.daxcheck.report.html;

import java.util.List;
import java.util.Map;
import org.daxcheck.claim.Evidence.Coverage;
import org.daxcheck.report.Lines;
import org.daxcheck.report.compare.Covered;

/** What of the ported functions no claim executed; the rest below it. */
final class CoveragePage {

    private CoveragePage() {}

    static void fill(Html html, Map<String, Coverage> covered) {
        long whole = covered.values().stream()
                .filter(seen -> seen.missed().isEmpty())
                .count();
        html.element(
                "p",
                "What the threads of all claims of this run executed, as the explorer saw it: places at which a statement begins "
                        + "or a branch leads, by line. What no claim executes, no claim says anything about; a bug there would "
                        + "not be found. Classes of which nothing was executed are not listed.");
        html.element("p", whole + " of " + covered.size() + " ported functions executed whole");
        Page.table(html, List.of("method", "ports", "executed", "lines that no claim executes"), "id", "coverage");
        rows(html, covered, false);
        rows(html, covered, true);
        Page.end(html);
    }

    private static void rows(Html html, Map<String, Coverage> covered, boolean whole) {
        covered.forEach((method, seen) -> {
            if (seen.missed().isEmpty() == whole) {
                html.open("tr", "class", whole ? "good" : "bad");
                List.of(brief(method), seen.function(), Covered.share(seen), Lines.text(seen.missed()))
                        .forEach(text -> html.element("td", text));
                html.close();
            }
        });
    }

    /** Class and method. */
    private static String brief(String method) {
        int name = method.lastIndexOf('.');
        return method.substring(method.lastIndexOf('.', name - 1) + 1);
    }
}
