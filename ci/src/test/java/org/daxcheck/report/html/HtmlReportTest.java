// SPDX-License-Identifier: GPL-2.0-only
package org.daxcheck.report.html;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.StringReader;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import javax.xml.parsers.DocumentBuilderFactory;
import org.daxcheck.claim.Claim;
import org.daxcheck.claim.Evidence;
import org.daxcheck.claim.Evidence.Outcome;
import org.daxcheck.claim.Evidence.Reach;
import org.daxcheck.claim.Expectation;
import org.daxcheck.claim.Finding;
import org.daxcheck.claim.Ruling;
import org.daxcheck.claim.Trace;
import org.daxcheck.report.Plan.Inconclusive;
import org.daxcheck.report.Results;
import org.daxcheck.report.Samples;
import org.daxcheck.report.compare.Outcomes;
import org.daxcheck.report.text.BugTable;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;

/** A run as pages: read by a parser that forgives nothing. */
class HtmlReportTest {

    private static final String HOSTILE = "</script><script>alert(1)</script> & \" ' \u0000 \u202e \ud800 ]]>";

    private static Ruling outcomes(String engine, Reach reach, Map<String, Outcome> outcomes) {
        Claim claim = Samples.claim("lock", "publication", Expectation.holds(), "explorer", "jcstress");
        Evidence.Counts counts = Evidence.Counts.ofRuns(9, Duration.ofMillis(3));
        return Ruling.of(claim, engine, new Evidence(reach, counts, List.of(), outcomes, List.of()));
    }

    private static Results run() {
        List<Ruling> rulings = new ArrayList<>(Samples.mixed().answers().rulings());
        rulings.add(outcomes("explorer", Reach.EXHAUSTIVE, Map.of("0", new Outcome(4, "ACCEPTABLE"))));
        rulings.add(outcomes(
                "jcstress",
                Reach.SAMPLED,
                Map.of("0", new Outcome(8, "ACCEPTABLE"), "1", new Outcome(1, "ACCEPTABLE_INTERESTING"))));
        Trace trace = new Trace(List.of(HOSTILE, "T2"), List.of(new Trace.Step(0, 40, HOSTILE, HOSTILE, HOSTILE)));
        rulings.add(Ruling.of(
                Samples.claim("../..", HOSTILE.replace(' ', '-'), Expectation.holds(), "explorer"),
                "explorer",
                Samples.found(new Finding(Finding.Kind.SAFETY, HOSTILE, HOSTILE, trace, HOSTILE))));
        return Samples.ruled(Inconclusive.FAIL, rulings.toArray(Ruling[]::new));
    }

    private static Map<String, String> files() {
        Results run = run();
        List<Claim> claims = List.of(run.answers().rulings().get(1).claim());
        return HtmlReport.files(
                run,
                new HtmlReport.Exhibits(
                        List.of(
                                new BugTable.Row(1, "LostWakeUp", "docs/LostWakeUp.md", claims, List.of()),
                                new BugTable.Row(2, "Elsewhere", "docs/Elsewhere.md", List.of(), List.of())),
                        List.of("design  I1 <&>")));
    }

    private static Document parse(String page) throws Exception {
        return DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(new InputSource(new StringReader(page)));
    }

    private static Document page(String file) throws Exception {
        return parse(files().getOrDefault(file, ""));
    }

    private static List<Element> elements(Document page, String tag) {
        List<Element> elements = new ArrayList<>();
        NodeList nodes = page.getElementsByTagName(tag);
        for (int i = 0; i < nodes.getLength(); i++) {
            elements.add((Element) nodes.item(i));
        }
        return elements;
    }

    @Test
    void every_page_is_well_formed_and_every_link_leads_to_a_file_of_the_folder() throws Exception {
        Map<String, String> files = files();
        assertThat(files)
                .hasSize(5 + 7 + 2)
                .containsKeys("index.html", "outcomes.html", "coverage.html", "bugs.html", "designs.html");
        for (Map.Entry<String, String> file : files.entrySet()) {
            assertThat(file.getKey()).matches("(claims/)?[A-Za-z0-9-]+\\.(html|css|js)");
            if (!file.getKey().endsWith(".html")) {
                continue;
            }
            Document page = parse(file.getValue());
            List<String> targets = new ArrayList<>();
            elements(page, "a").forEach(link -> targets.add(link.getAttribute("href")));
            elements(page, "link").forEach(link -> targets.add(link.getAttribute("href")));
            elements(page, "script").forEach(link -> targets.add(link.getAttribute("src")));
            String root = file.getKey().startsWith("claims/") ? "../" : "";
            assertThat(targets)
                    .isNotEmpty()
                    .allSatisfy(target -> assertThat(files)
                            .containsKey(target.replaceFirst("#.*", "").substring(root.length())));
            assertThat(file.getValue().replace("xmlns=\"http://www.w3.org", "")).doesNotContain("http:", "https:");
        }
    }

    @Test
    void text_from_anywhere_stays_text() throws Exception {
        for (Map.Entry<String, String> file : files().entrySet()) {
            if (file.getKey().endsWith(".html")) {
                assertThat(elements(parse(file.getValue()), "script"))
                        .singleElement()
                        .satisfies(script -> assertThat(script.getTextContent()).isEmpty());
            }
        }
        String shown = files().entrySet().stream()
                .filter(file ->
                        file.getKey().contains("claims/") && file.getValue().contains("alert"))
                .findFirst()
                .orElseThrow()
                .getValue();
        assertThat(parse(shown).getElementsByTagName("h2").item(0).getTextContent())
                .startsWith("SAFETY: </script><script>alert(1)</script> & \" '");
    }

    @Test
    void every_verdict_has_a_row_that_links_to_its_page() throws Exception {
        Document index = page("index.html");
        Element table = elements(index, "tbody").get(0);

        assertThat(table.getElementsByTagName("tr").getLength()).isEqualTo(7);
        assertThat(table.getElementsByTagName("a").getLength()).isEqualTo(7);
        assertThat(index.getDocumentElement().getTextContent()).contains("The gate is shut: exit 10");
    }

    @Test
    void the_drawing_has_a_dot_for_each_step_and_the_columns_stand_beside_it() throws Exception {
        Document page = page("claims/locked-2017-hold-invalidate-x3-lincheck.html");

        assertThat(elements(page, "circle")).hasSize(5);
        assertThat(elements(page, "pre").get(0).getTextContent()).contains("sleeps on index 0", "kernel function");
        assertThat(page.getDocumentElement().getTextContent()).contains("breaks I2", "ci/daxcheck replay '3f.1.0.2'");
    }

    @Test
    void what_was_observed_and_is_not_reachable_is_flagged() throws Exception {
        Document page = page("outcomes.html");

        assertThat(page.getDocumentElement().getTextContent()).contains("observed and not reachable");
        assertThat(Outcomes.flags(run()))
                .containsExactly("observed and not reachable under sequential consistency: lock/publication: 1"
                        + " ACCEPTABLE_INTERESTING");
    }

    @Test
    void lines_that_no_claim_executes_are_shown() throws Exception {
        Element row = elements(page("coverage.html"), "tr").get(1);

        assertThat(row.getAttribute("class")).isEqualTo("bad");
        assertThat(row.getTextContent()).contains("Lock.take", "spin_lock", "4 of 5 lines", "43");
    }

    @Test
    void an_exploration_that_did_not_see_everything_flags_nothing() {
        Results run = Samples.ruled(
                Inconclusive.FAIL,
                outcomes("explorer", Reach.ABANDONED, Map.of("0", new Outcome(4, "ACCEPTABLE"))),
                outcomes("jcstress", Reach.SAMPLED, Map.of("1", new Outcome(4, "ACCEPTABLE"))));

        assertThat(Outcomes.flags(run)).isEmpty();
    }

    @Test
    void a_bug_is_shown_with_the_claim_that_found_it() throws Exception {
        assertThat(page("bugs.html").getDocumentElement().getTextContent())
                .contains("LostWakeUp", "yes", "locked-2017/hold-invalidate-x3", "Elsewhere", "not looked for");
    }

    @Test
    void an_element_that_is_left_open_is_noticed() {
        assertThatThrownBy(() -> new Html().open("p").done()).isInstanceOf(IllegalStateException.class);
    }
}
