// SPDX-License-Identifier: GPL-2.0-only
package org.daxcheck.report.file;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Locale;
import org.daxcheck.claim.Claim;
import org.daxcheck.claim.Expectation;
import org.daxcheck.claim.Scenario;

/** What is claimed, as JSON. */
final class JsonClaim {

    private JsonClaim() {}

    static void fill(ObjectNode node, Claim claim) {
        node.put("id", claim.id()).put("lane", claim.lane().name().toLowerCase(Locale.ROOT));
        ArrayNode engines = node.putArray("engines");
        claim.engines().stream().sorted().forEach(engines::add);
        node.putObject("subject")
                .put("id", claim.subject().id())
                .put("about", claim.subject().about());
        Scenario scenario = claim.scenario();
        node.putObject("scenario")
                .put("id", scenario.id())
                .put("about", scenario.about())
                .put("threads", scenario.threads())
                .put("operations", scenario.operations());
        expectation(node.putObject("expected"), claim.expectation());
    }

    private static void expectation(ObjectNode node, Expectation expectation) {
        node.put("breaks", expectation instanceof Expectation.Breaks);
        ArrayNode kinds = node.putArray("kinds");
        if (expectation instanceof Expectation.Breaks must) {
            must.kinds().stream().sorted().forEach(kind -> kinds.add(kind.name()));
        }
    }
}
