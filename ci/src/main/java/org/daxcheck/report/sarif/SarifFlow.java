// SPDX-License-Identifier: GPL-2.0-only
package org.daxcheck.report.sarif;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import org.daxcheck.claim.Trace;
import org.daxcheck.report.Places;

/** An interleaving as a code flow: a thread flow for each thread; the order of all steps is in {@code executionOrder}. */
final class SarifFlow {

    /** What viewers show of one result; the last steps are those that matter. */
    static final int LOCATIONS = 1_000;

    private final Trace trace;
    private final Places places;
    private final int first;

    SarifFlow(Trace trace, Places places) {
        this.trace = trace;
        this.places = places;
        this.first = Math.max(0, trace.steps().size() - LOCATIONS);
    }

    void fill(ObjectNode flow) {
        int all = trace.steps().size();
        String cut = first == 0 ? "" : ", the last " + LOCATIONS + " of them shown";
        flow.putObject("message").put("text", all + " steps" + cut);
        ArrayNode threads = flow.putArray("threadFlows");
        for (int thread = 0; thread < trace.threads().size(); thread++) {
            if (moves(thread)) {
                thread(threads.addObject(), thread);
            }
        }
    }

    private boolean moves(int thread) {
        return trace.steps().subList(first, trace.steps().size()).stream().anyMatch(step -> step.thread() == thread);
    }

    private void thread(ObjectNode node, int thread) {
        node.put("id", trace.threads().get(thread));
        ArrayNode locations = node.putArray("locations");
        List<Trace.Step> steps = trace.steps();
        for (int i = first; i < steps.size(); i++) {
            if (steps.get(i).thread() == thread) {
                step(locations.addObject(), steps.get(i), i + 1);
            }
        }
    }

    private void step(ObjectNode node, Trace.Step step, int number) {
        node.put("executionOrder", number).put("nestingLevel", step.depth());
        ObjectNode location = node.putObject("location");
        location.putObject("message").put("text", step.told());
        places.of(step.place()).ifPresent(place -> {
            ObjectNode physical = location.putObject("physicalLocation");
            physical.putObject("artifactLocation").put("uri", place.path()).put("uriBaseId", "%SRCROOT%");
            physical.putObject("region").put("startLine", place.line());
        });
        if (!step.function().isEmpty()) {
            location.putArray("logicalLocations")
                    .addObject()
                    .put("name", step.function())
                    .put("kind", "function");
        }
    }
}
