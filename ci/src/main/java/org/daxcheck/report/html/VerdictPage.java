// SPDX-License-Identifier: GPL-2.0-only
package org.daxcheck.report.html;

import java.util.List;
import java.util.Map;
import org.daxcheck.claim.Budget;
import org.daxcheck.claim.Ruling;
import org.daxcheck.report.Environment;
import org.daxcheck.report.ExitCode;
import org.daxcheck.report.Results;
import org.daxcheck.report.Unanswered;
import org.daxcheck.report.text.Plain;
import org.daxcheck.report.text.SummaryText;

/** The first page: whether the gate is open, every verdict, and where and within which bounds that was found. */
final class VerdictPage {

    private static final List<String> TITLES = List.of(
            "subject",
            "scenario",
            "engine",
            "expected",
            "verdict",
            "gate",
            "threads",
            "ops",
            "executions",
            "reach",
            "time");

    private final Results results;
    private final Map<String, String> pages;

    VerdictPage(Results results, Map<String, String> pages) {
        this.results = results;
        this.pages = pages;
    }

    void fill(Html html) {
        ExitCode exit = results.exit();
        html.element(
                "p",
                exit == ExitCode.OK
                        ? "The gate is open."
                        : "The gate is shut: exit " + exit.code() + ", " + results.meaning(exit) + ".",
                "class",
                exit == ExitCode.OK ? "open" : "shut");
        html.element("pre", String.join("\n", SummaryText.lines(results)));
        html.element("h2", "verdicts", "id", "verdicts");
        Page.table(html, TITLES, "class", "verdicts", "data-filter", "0 1 2 4 5");
        results.answers().rulings().forEach(ruling -> row(html, ruling));
        results.answers().unanswered().forEach(none -> row(html, none));
        Page.end(html);
        surroundings(html);
    }

    private void row(Html html, Ruling ruling) {
        html.open("tr", "class", ruling.asExpected() ? "good" : "bad");
        html.element("td", ruling.claim().subject().id());
        html.open("td")
                .element(
                        "a",
                        ruling.claim().scenario().id(),
                        "href",
                        pages.getOrDefault(HtmlReport.key(ruling), "index.html"))
                .close();
        cells(
                html,
                List.of(
                        ruling.engine(),
                        ruling.claim().expectation().toString(),
                        ruling.verdict().name(),
                        gate(results.exit(ruling)),
                        Integer.toString(ruling.claim().scenario().threads()),
                        Integer.toString(ruling.claim().scenario().operations()),
                        Plain.count(ruling.evidence().counts().executions()),
                        ruling.evidence().reach().name(),
                        Plain.time(ruling.evidence().counts().time())));
        html.close();
    }

    private static void row(Html html, Unanswered none) {
        html.open("tr", "class", "bad");
        cells(
                html,
                List.of(
                        none.question().claim().subject().id(),
                        none.question().claim().scenario().id(),
                        none.question().engine(),
                        none.question().claim().expectation().toString(),
                        "none",
                        gate(none.code()),
                        "",
                        "",
                        "0",
                        none.reason(),
                        ""));
        html.close();
    }

    private static void cells(Html html, List<String> texts) {
        texts.forEach(text -> html.element("td", text));
    }

    private static String gate(ExitCode exit) {
        return exit == ExitCode.OK ? "open" : "exit " + exit.code();
    }

    private void surroundings(Html html) {
        Environment environment = results.environment();
        Budget budget = results.plan().budget();
        html.element("h2", "environment and bounds", "id", "environment");
        Page.table(html, List.of("what", "value"));
        Page.row(html, "td", List.of("daxcheck", environment.version()));
        Page.row(html, "td", List.of("Java", environment.java()));
        Page.row(
                html, "td", List.of("system", environment.system() + ", " + Plain.plural(environment.cores(), "core")));
        Page.row(html, "td", List.of("started", environment.started().toString()));
        Page.row(html, "td", List.of("took", Plain.time(results.ending().elapsed())));
        Page.row(html, "td", List.of("lane", results.plan().lane().name()));
        Page.row(
                html,
                "td",
                List.of("budget", Plain.time(budget.total()) + ", a claim " + Plain.time(budget.perClaim())));
        String executions =
                budget.executions() == Long.MAX_VALUE ? "as many as it takes" : Plain.count(budget.executions());
        Page.row(html, "td", List.of("executions of a claim", executions));
        Page.end(html);
    }
}
