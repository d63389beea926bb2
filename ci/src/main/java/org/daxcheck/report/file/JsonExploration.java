// SPDX-License-Identifier: GPL-2.0-only
package org.daxcheck.report.file;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.daxcheck.claim.Evidence;
import org.daxcheck.claim.Finding;
import org.daxcheck.claim.Ruling;
import org.daxcheck.claim.Trace;
import org.daxcheck.claim.Verdict;
import org.daxcheck.report.Results;

/**
 * The exploration of one class as JSON. Members are not renamed or removed; {@code executions} counts maximal executions, those included
 * that leave threads waiting, those not that were cut short as repetitions.
 */
public final class JsonExploration {

    private JsonExploration() {}

    /** The text of the file, with a line break at its end. */
    public static String text(Results results) {
        ObjectNode root = JsonNodeFactory.instance.objectNode();
        if (results.answers().rulings().isEmpty()) {
            String target = results.plan().questions().get(0).claim().subject().id();
            root.put("target", target).put("verdict", Verdict.UNDECIDED.name()).put("complete", false);
        } else {
            fill(root, results.answers().rulings().get(0));
        }
        return JsonReport.print(root);
    }

    private static void fill(ObjectNode root, Ruling ruling) {
        Evidence evidence = ruling.evidence();
        root.put("target", ruling.claim().subject().id());
        root.put("verdict", ruling.verdict().name());
        root.put(
                "complete",
                evidence.reach() == Evidence.Reach.EXHAUSTIVE || evidence.reach() == Evidence.Reach.BOUNDED);
        root.put("executions", evidence.counts().executions());
        root.put("blocked", evidence.counts().blocked());
        root.put("deadlocks", evidence.counts().deadlocks());
        root.put("jvmRuns", evidence.counts().runs());
        root.put("seconds", evidence.counts().time().toMillis() / 1e3);
        ObjectNode outcomes = root.putObject("outcomes");
        evidence.outcomes()
                .forEach((outcome, seen) -> outcomes.putObject(outcome)
                        .put("executions", seen.executions())
                        .put("expect", seen.expect()));
        ArrayNode findings = root.putArray("findings");
        evidence.findings().forEach(finding -> fill(findings.addObject(), finding));
        ArrayNode notes = root.putArray("notes");
        evidence.notes().forEach(notes::add);
    }

    private static void fill(ObjectNode node, Finding finding) {
        node.put("kind", finding.kind().name());
        node.put("message", finding.message());
        node.put("replay", finding.replay());
        ArrayNode steps = node.putArray("trace");
        Trace trace = finding.trace();
        int number = 1;
        for (Trace.Step step : trace.steps()) {
            steps.addObject()
                    .put("number", number++)
                    .put("thread", trace.threads().get(step.thread()))
                    .put("depth", step.depth())
                    .put("text", step.text())
                    .put("note", step.note())
                    .put("function", step.function())
                    .put("place", step.place());
        }
    }
}
