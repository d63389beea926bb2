// SPDX-License-Identifier: GPL-2.0-only
package org.daxcheck.report.file;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.daxcheck.claim.Ruling;
import org.daxcheck.report.ExitCode;

/** A ruling, as JSON. */
public final class JsonRuling {

    private JsonRuling() {}

    static void fill(ObjectNode node, Ruling ruling, ExitCode exit) {
        node.put("claim", ruling.claim().id()).put("engine", ruling.engine());
        node.put("verdict", ruling.verdict().name())
                .put("complete", ruling.verdict().complete())
                .put("asExpected", ruling.asExpected())
                .put("exitCode", exit.code());
        JsonEvidence.fill(node.putObject("evidence"), ruling.evidence());
    }

    /** The ruling alone, on one line. */
    public static String line(Ruling ruling) {
        ObjectNode node = JsonNodeFactory.instance.objectNode();
        fill(node, ruling, ExitCode.of(ruling.exitCode()));
        return node.toString();
    }
}
