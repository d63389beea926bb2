// SPDX-License-Identifier: GPL-2.0-only
package org.daxcheck.report.file;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.StringReader;
import java.time.Duration;
import java.util.List;
import javax.xml.parsers.DocumentBuilderFactory;
import org.daxcheck.claim.Evidence;
import org.daxcheck.claim.Evidence.Reach;
import org.daxcheck.claim.Finding;
import org.daxcheck.claim.form.Meter;
import org.daxcheck.report.Golden;
import org.daxcheck.report.Plan.Inconclusive;
import org.daxcheck.report.Results;
import org.daxcheck.report.Samples;
import org.daxcheck.report.cost.DesignCost;
import org.daxcheck.report.cost.Figure;
import org.daxcheck.report.cost.Measured;
import org.daxcheck.report.cost.Measurements;
import org.daxcheck.report.cost.PathCost;
import org.daxcheck.report.record.RecordedRun;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;

/** What machines read: held against the texts on file, and parsed again. */
class FilesTest {

    @Test
    void the_json_holds_everything() {
        Golden.check("run.json", JsonReport.text(Samples.mixed()));
    }

    @Test
    void the_json_parses_and_keeps_every_exit_code() throws Exception {
        JsonNode root = new ObjectMapper().readTree(JsonReport.text(Samples.mixed()));

        assertThat(root.path("schema").asInt()).isEqualTo(JsonReport.SCHEMA);
        assertThat(root.path("exit").path("code").asInt()).isEqualTo(12);
        assertThat(root.path("exit").path("all").toString()).isEqualTo("[12,20,21,70]");
        assertThat(root.path("counts").path("planned").asInt()).isEqualTo(5);
        assertThat(root.path("rulings")).hasSize(4);
        assertThat(root.path("rulings")
                        .path(2)
                        .path("evidence")
                        .path("outcomes")
                        .path("1, 0")
                        .path("executions")
                        .asLong())
                .isEqualTo(567);
    }

    @Test
    void the_json_tells_what_designs_cost_and_null_is_what_was_not_measured() throws Exception {
        PathCost map = new PathCost(
                "map", 2, 3, List.of(new Meter.Line("count", true), new Meter.Line("page", true)), List.of("count"));
        Measured measured =
                new Measured("d6", "Paths.mapAlone", new Figure(24.5, 0.5), new Figure(2.5, Double.NaN), Double.NaN);
        DesignCost cost = new DesignCost("d6", List.of(map), "", new Measurements("a machine", List.of(measured)));
        String text = JsonReport.text(Samples.mixed().costing(List.of(cost)));
        JsonNode design = new ObjectMapper().readTree(text).path("designs").path(0);

        assertThat(design.path("paths").path(0).toString())
                .isEqualTo("{\"path\":\"map\",\"atomics\":2,\"most\":3,\"lines\":["
                        + "{\"name\":\"count\",\"written\":true,\"contended\":true},"
                        + "{\"name\":\"page\",\"written\":true,\"contended\":false}]}");
        assertThat(design.path("measured").path(0).toString())
                .isEqualTo("{\"benchmark\":\"Paths.mapAlone\",\"nanoseconds\":24.5,\"nanosecondsError\":0.5,"
                        + "\"timesD1\":2.5,\"timesD1Error\":null,\"bytesPerPage\":null}");
        assertThat(design.path("source").asText()).isEqualTo("a machine");
        assertThat(RecordedRun.parse("it", text).costs()).containsExactly(cost);
        assertThat(JsonReport.text(Samples.mixed())).doesNotContain("\"designs\"");
    }

    @Test
    void the_junit_xml_is_as_on_file() {
        Golden.check("junit.xml", JUnitReport.text(Samples.mixed()));
    }

    @Test
    void the_junit_xml_parses_and_counts_what_it_holds() throws Exception {
        Element suite = suite(JUnitReport.text(Samples.mixed()));

        assertThat(suite.getAttribute("tests")).isEqualTo("6").isEqualTo(count(suite, "testcase"));
        assertThat(suite.getAttribute("failures")).isEqualTo("1").isEqualTo(count(suite, "failure"));
        assertThat(suite.getAttribute("errors")).isEqualTo("2").isEqualTo(count(suite, "error"));
        assertThat(suite.getAttribute("skipped")).isEqualTo("1").isEqualTo(count(suite, "skipped"));
    }

    @Test
    void characters_that_xml_cannot_hold_are_replaced() throws Exception {
        Finding odd = Finding.of(Finding.Kind.SAFETY, "<a & b> ]]> \"quoted\" \u0001 \ud800 end");

        Element suite = suite(JUnitReport.text(Samples.ruled(Inconclusive.FAIL, Samples.held(Samples.found(odd)))));

        assertThat(suite.getElementsByTagName("failure").item(0).getTextContent())
                .contains("<a & b> ]]> \"quoted\"")
                .contains("end");
    }

    @Test
    void an_undecided_claim_that_is_only_warned_of_is_skipped_in_the_junit_xml() throws Exception {
        Evidence none = Evidence.of(
                Reach.ABANDONED, Evidence.Counts.ofRuns(3, Duration.ZERO), List.of(), List.of("out of \u0002 time"));
        Results warned = Samples.ruled(
                Inconclusive.WARN, Samples.held(none), Samples.broken(Samples.found(Samples.lostWakeup())));

        Element suite = suite(JUnitReport.text(warned));

        assertThat(List.of(count(suite, "skipped"), count(suite, "failure"))).containsExactly("1", "0");
        assertThat(((Element) suite.getElementsByTagName("skipped").item(0)).getAttribute("message"))
                .isEqualTo("out of \ufffd time");
    }

    private static Element suite(String xml) throws Exception {
        Document document =
                DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(new InputSource(new StringReader(xml)));
        return (Element) document.getElementsByTagName("testsuite").item(0);
    }

    private static String count(Element suite, String tag) {
        NodeList nodes = suite.getElementsByTagName(tag);
        return Integer.toString(nodes.getLength());
    }
}
