// SPDX-License-Identifier: GPL-2.0-only
package org.daxcheck.report.sarif;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.daxcheck.claim.Evidence.Reach;
import org.daxcheck.claim.Finding;
import org.daxcheck.claim.Trace;
import org.daxcheck.report.Golden;
import org.daxcheck.report.Places;
import org.daxcheck.report.Plan.Inconclusive;
import org.daxcheck.report.Results;
import org.daxcheck.report.Samples;
import org.junit.jupiter.api.Test;

/** What speaks against a run, as SARIF. */
class SarifReportTest {

    private static final Places PLACES = new Places(Map.of("LockedEntries.java", "ports/LockedEntries.java"));
    private static final ObjectMapper JSON = new ObjectMapper();

    private static Results surprising() {
        return Samples.ruled(
                Inconclusive.FAIL,
                Samples.held(Samples.found(Samples.lostWakeup())),
                Samples.broken(Samples.quiet(Reach.EXHAUSTIVE, 6)));
    }

    private static JsonNode log(Results results) throws Exception {
        return JSON.readTree(SarifReport.text(results, PLACES));
    }

    private static List<String> offences(JsonNode log) throws Exception {
        try (InputStream stream = SarifReportTest.class.getResourceAsStream("/schema/sarif-schema-2.1.0.json")) {
            JsonSchema schema = JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V7)
                    .getSchema(JSON.readTree(Objects.requireNonNull(stream)));
            return schema.validate(log).stream().map(Object::toString).toList();
        }
    }

    @Test
    void every_file_fits_the_schema() throws Exception {
        assertThat(offences(log(surprising()))).isEmpty();
        assertThat(offences(log(Samples.mixed()))).isEmpty();
        assertThat(offences(log(Samples.ruled(Inconclusive.FAIL)))).isEmpty();
    }

    @Test
    void the_schema_refuses_what_does_not_fit() throws Exception {
        JsonNode wrong = JSON.readTree(SarifReport.text(surprising(), PLACES)
                .replace("\"executionOrder\" : 1", "\"executionOrder\" : \"one\""));

        assertThat(offences(wrong)).isNotEmpty();
    }

    @Test
    void the_file_is_as_on_file() {
        Golden.check("run.sarif", SarifReport.text(surprising(), PLACES));
    }

    @Test
    void an_expected_finding_is_no_result() throws Exception {
        Results good = Samples.ruled(Inconclusive.FAIL, Samples.broken(Samples.found(Samples.lostWakeup())));

        assertThat(log(good).at("/runs/0/results")).isEmpty();
        assertThat(log(good).at("/runs/0/invocations/0/exitCode").asInt()).isZero();
    }

    @Test
    void the_thread_flows_put_together_are_the_interleaving() throws Exception {
        List<JsonNode> steps = new ArrayList<>();
        JsonNode flows = log(surprising()).at("/runs/0/results/0/codeFlows/0/threadFlows");
        flows.forEach(flow -> flow.path("locations").forEach(steps::add));
        steps.sort(Comparator.comparingInt(step -> step.path("executionOrder").asInt()));

        assertThat(flows).hasSize(2);
        assertThat(steps.stream().map(step -> step.at("/location/message/text").asText()))
                .containsExactlyElementsOf(Samples.lostWakeup().trace().steps().stream()
                        .map(Trace.Step::text)
                        .toList());
    }

    @Test
    void a_result_without_a_place_points_to_a_file_that_there_is() throws Exception {
        assertThat(log(surprising())
                        .at("/runs/0/results/1/locations/0/physicalLocation/artifactLocation/uri")
                        .asText())
                .isEqualTo(SarifReport.CLAIMS);
        assertThat(Path.of("..").resolve(SarifReport.CLAIMS)).exists();
    }

    @Test
    void a_long_trace_is_cut_to_what_viewers_show() throws Exception {
        List<Trace.Step> steps = new ArrayList<>();
        for (int i = 0; i < 2 * SarifFlow.LOCATIONS; i++) {
            steps.add(new Trace.Step(i % 2, 0, "step " + i, "", ""));
        }
        Finding endless = new Finding(Finding.Kind.LIVELOCK, "no end", "", new Trace(List.of("T1", "T2"), steps), "");
        JsonNode flow = log(Samples.ruled(Inconclusive.FAIL, Samples.held(Samples.found(endless))))
                .at("/runs/0/results/0/codeFlows/0");

        assertThat(flow.at("/threadFlows/0/locations").size()
                        + flow.at("/threadFlows/1/locations").size())
                .isEqualTo(SarifFlow.LOCATIONS);
        assertThat(flow.at("/message/text").asText()).isEqualTo("2000 steps, the last 1000 of them shown");
    }

    @Test
    void a_finding_is_told_apart_by_claim_and_kind_on_every_day() throws Exception {
        String one =
                log(surprising()).at("/runs/0/results/0/partialFingerprints").toString();
        String other =
                log(surprising()).at("/runs/0/results/1/partialFingerprints").toString();

        assertThat(one).isNotEqualTo(other).contains("claim/v1");
    }
}
