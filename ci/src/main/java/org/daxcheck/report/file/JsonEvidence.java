// SPDX-License-Identifier: GPL-2.0-only
package org.daxcheck.report.file;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import org.daxcheck.claim.Evidence;
import org.daxcheck.claim.Finding;
import org.daxcheck.claim.Trace;
import org.daxcheck.report.Lines;

/** What an engine saw, as JSON; steps of a trace bear the numbers that the text form prints. */
final class JsonEvidence {

    private JsonEvidence() {}

    static void fill(ObjectNode node, Evidence evidence) {
        node.put("reach", evidence.reach().name())
                .put("executions", evidence.counts().executions())
                .put("blocked", evidence.counts().blocked())
                .put("deadlocks", evidence.counts().deadlocks())
                .put("jvmRuns", evidence.counts().runs())
                .put("millis", evidence.counts().time().toMillis());
        strings(node.putArray("notes"), evidence.notes());
        ObjectNode outcomes = node.putObject("outcomes");
        evidence.outcomes()
                .forEach((outcome, seen) -> outcomes.putObject(outcome)
                        .put("executions", seen.executions())
                        .put("expect", seen.expect()));
        ObjectNode coverage = node.putObject("coverage");
        evidence.coverage()
                .forEach((method, seen) -> coverage.putObject(method)
                        .put("function", seen.function())
                        .put("reached", Lines.text(seen.reached()))
                        .put("missed", Lines.text(seen.missed())));
        ArrayNode findings = node.putArray("findings");
        evidence.findings().forEach(finding -> finding(findings.addObject(), finding));
    }

    private static void finding(ObjectNode node, Finding finding) {
        node.put("kind", finding.kind().name())
                .put("message", finding.message())
                .put("invariant", finding.invariant())
                .put("replay", finding.replay());
        strings(node.putArray("threads"), finding.trace().threads());
        ArrayNode steps = node.putArray("steps");
        int number = 1;
        for (Trace.Step step : finding.trace().steps()) {
            step(steps.addObject().put("number", number++), step);
        }
    }

    private static void step(ObjectNode node, Trace.Step step) {
        node.put("thread", step.thread())
                .put("depth", step.depth())
                .put("text", step.text())
                .put("note", step.note())
                .put("function", step.function())
                .put("place", step.place());
        if (step.staged()) {
            node.put("staged", true);
        }
    }

    private static void strings(ArrayNode array, List<String> strings) {
        strings.forEach(array::add);
    }
}
