// SPDX-License-Identifier: GPL-2.0-only
package org.daxcheck.report.html;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import org.daxcheck.claim.Evidence.Coverage;
import org.daxcheck.claim.Ruling;
import org.daxcheck.report.Question;
import org.daxcheck.report.Results;
import org.daxcheck.report.compare.Covered;
import org.daxcheck.report.compare.Outcomes;
import org.daxcheck.report.text.BugTable;

/** A run as a folder of pages. */
public final class HtmlReport {

    /**
     * What is shown besides the run.
     *
     * @param bugs the reported bugs, and the claims that must find them
     * @param designs the comparison of designs, line by line; empty if none was asked about
     */
    public record Exhibits(List<BugTable.Row> bugs, List<String> designs) {
        /** Copies the lists. */
        public Exhibits {
            bugs = List.copyOf(bugs);
            designs = List.copyOf(designs);
        }
    }

    private static final String FIRST = "index.html";

    private final Results results;
    private final Exhibits exhibits;
    private final Map<String, Coverage> covered;
    private final Map<String, String> pages = new HashMap<>();
    private final SortedMap<String, String> files = new TreeMap<>();

    private HtmlReport(Results results, Exhibits exhibits) {
        this.results = results;
        this.exhibits = exhibits;
        this.covered = Covered.of(results);
    }

    /** The texts of the files by their way from the folder; names hold letters, digits, dots, hyphens and one slash at most. */
    public static Map<String, String> files(Results results, Exhibits exhibits) {
        return new HtmlReport(results, exhibits).files();
    }

    private Map<String, String> files() {
        List<Outcomes> outcomes = Outcomes.of(results);
        Page page = new Page(links(outcomes), foot());
        for (Ruling ruling : results.answers().rulings()) {
            String name = name(ruling);
            pages.put(key(ruling), name);
            String title = ruling.claim().id() + " by " + ruling.engine();
            files.put(name, page.of(title, "../", html -> ClaimPage.fill(html, ruling)));
        }
        files.put(FIRST, page.of("verdicts", "", html -> new VerdictPage(results, pages).fill(html)));
        if (!outcomes.isEmpty()) {
            files.put("outcomes.html", page.of("outcomes", "", html -> OutcomePage.fill(html, outcomes)));
        }
        if (!covered.isEmpty()) {
            files.put("coverage.html", page.of("coverage", "", html -> CoveragePage.fill(html, covered)));
        }
        if (!exhibits.bugs().isEmpty()) {
            files.put(
                    "bugs.html", page.of("bugs", "", html -> new BugPage(results, pages).fill(html, exhibits.bugs())));
        }
        if (!exhibits.designs().isEmpty()) {
            String table = String.join("\n", exhibits.designs());
            files.put(
                    "designs.html",
                    page.of(
                            "designs",
                            "",
                            html -> html.open("div", "class", "wide")
                                    .element("pre", table)
                                    .close()));
        }
        files.put("style.css", resource("style.css"));
        files.put("filter.js", resource("filter.js"));
        return files;
    }

    /** What a ruling is told apart by. */
    static String key(Ruling ruling) {
        return new Question(ruling.claim(), ruling.engine()).toString();
    }

    private List<Page.Link> links(List<Outcomes> outcomes) {
        List<Page.Link> links = new ArrayList<>(List.of(new Page.Link(FIRST, "verdicts")));
        if (!outcomes.isEmpty()) {
            links.add(new Page.Link("outcomes.html", "outcomes"));
        }
        if (!covered.isEmpty()) {
            links.add(new Page.Link("coverage.html", "coverage"));
        }
        if (!exhibits.bugs().isEmpty()) {
            links.add(new Page.Link("bugs.html", "bugs"));
        }
        if (!exhibits.designs().isEmpty()) {
            links.add(new Page.Link("designs.html", "designs"));
        }
        links.add(new Page.Link(FIRST + "#environment", "environment"));
        return links;
    }

    private String foot() {
        return "daxcheck " + results.environment().version() + ", "
                + results.environment().started();
    }

    /** A name of its own for each page; what no file system minds. */
    private String name(Ruling ruling) {
        String plain = (ruling.claim().id() + "-" + ruling.engine()).replaceAll("[^A-Za-z0-9]+", "-");
        String name = "claims/" + plain + ".html";
        for (int more = 2; files.containsKey(name); more++) {
            name = "claims/" + plain + "-" + more + ".html";
        }
        return name;
    }

    private static String resource(String name) {
        try (InputStream stream = HtmlReport.class.getResourceAsStream(name)) {
            return new String(
                    Objects.requireNonNull(stream, name + " is not in the build")
                            .readAllBytes(),
                    UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(name + " cannot be read", e);
        }
    }
}
