// SPDX-License-Identifier: GPL-2.0-only
package org.daxcheck.report.sarif;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.daxcheck.claim.Finding;
import org.daxcheck.report.Complaint;
import org.daxcheck.report.Failure;
import org.daxcheck.report.Places;
import org.daxcheck.report.Results;
import org.daxcheck.report.file.JsonReport;

/**
 * What speaks against a run, as SARIF: a result for each finding that was not expected, for each fault that was not found and each
 * question without an answer, with stable rule ids; the interleaving as a code flow. Expected findings are no results: they are how the
 * harness shows that it can see.
 */
public final class SarifReport {

    /** Where a result points that has no place in the source: claims are made there. */
    static final String CLAIMS = "model/checks/src/main/java/org/daxcheck/catalog/EntryLockCatalogue.java";

    private static final String SCHEMA = "https://json.schemastore.org/sarif-2.1.0.json";

    private final Places places;

    private SarifReport(Places places) {
        this.places = places;
    }

    /** The text of the file, with a line break at its end. */
    public static String text(Results results, Places places) {
        return JsonReport.print(new SarifReport(places).log(results));
    }

    private ObjectNode log(Results results) {
        ObjectNode log = JsonNodeFactory.instance.objectNode();
        log.put("$schema", SCHEMA).put("version", "2.1.0");
        ObjectNode run = log.putArray("runs").addObject();
        List<Complaint> complaints = Complaint.of(results);
        SarifRules rules = new SarifRules(complaints);
        ObjectNode driver = run.putObject("tool").putObject("driver");
        driver.put("name", "daxcheck")
                .put("semanticVersion", results.environment().version().replace("-SNAPSHOT", ""));
        rules.fill(driver.putArray("rules"));
        run.put("columnKind", "utf16CodeUnits");
        invocation(run.putArray("invocations").addObject(), results);
        ArrayNode found = run.putArray("results");
        for (Complaint complaint : complaints) {
            result(found.addObject(), complaint, rules.index(complaint));
        }
        return log;
    }

    private static void invocation(ObjectNode node, Results results) {
        node.put("executionSuccessful", results.answers().failures().isEmpty())
                .put("exitCode", results.exit().code())
                .put("exitCodeDescription", results.meaning(results.exit()))
                .put("startTimeUtc", results.environment().started().toString());
        ArrayNode notifications = node.putArray("toolExecutionNotifications");
        for (Failure failure : results.answers().failures()) {
            notifications
                    .addObject()
                    .put("level", "error")
                    .putObject("message")
                    .put("text", failure.source() + ": " + failure.message());
        }
    }

    private void result(ObjectNode node, Complaint complaint, int rule) {
        node.put("ruleId", complaint.rule()).put("ruleIndex", rule);
        node.put("level", complaint.code().code() == 0 ? "warning" : "error");
        node.putObject("message").put("text", complaint.name() + ": " + complaint.message());
        ObjectNode location = node.putArray("locations").addObject();
        ObjectNode physical = location.putObject("physicalLocation");
        Optional<Places.Place> place = places.of(complaint.place());
        physical.putObject("artifactLocation")
                .put("uri", place.map(Places.Place::path).orElse(CLAIMS))
                .put("uriBaseId", "%SRCROOT%");
        physical.putObject("region")
                .put("startLine", place.map(Places.Place::line).orElse(1));
        location.putArray("logicalLocations")
                .addObject()
                .put("fullyQualifiedName", complaint.name())
                .put("kind", "claim");
        node.putObject("partialFingerprints").put("claim/v1", fingerprint(complaint));
        complaint.finding().ifPresent(finding -> finding(node, finding));
    }

    private void finding(ObjectNode node, Finding finding) {
        if (!finding.trace().isEmpty()) {
            new SarifFlow(finding.trace(), places)
                    .fill(node.putArray("codeFlows").addObject());
        }
        node.putObject("properties").put("invariant", finding.invariant()).put("replay", finding.replay());
    }

    /** The same for the same trouble on another day: what is claimed, who was asked, and what sort of thing is wrong. */
    private static String fingerprint(Complaint complaint) {
        String invariant = complaint.finding().map(Finding::invariant).orElse("");
        String text = complaint.name() + '\n' + complaint.rule() + '\n' + invariant;
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            return HexFormat.of().formatHex(digest.digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
