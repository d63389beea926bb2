// SPDX-License-Identifier: GPL-2.0-only
package org.daxcheck.report.sarif;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.daxcheck.report.Complaint;
import org.daxcheck.report.ExitCode;

/** The rules that the results of a run refer to. Ids are the names of kinds of findings and of exit codes, and never change. */
final class SarifRules {

    private final Map<String, Complaint> byId = new TreeMap<>();

    SarifRules(List<Complaint> complaints) {
        complaints.forEach(complaint -> byId.putIfAbsent(complaint.rule(), complaint));
    }

    int index(Complaint complaint) {
        return List.copyOf(byId.keySet()).indexOf(complaint.rule());
    }

    void fill(ArrayNode rules) {
        byId.forEach((id, example) -> {
            ObjectNode rule = rules.addObject().put("id", id).put("name", id);
            ExitCode code = example.code() == ExitCode.OK ? ExitCode.INCONCLUSIVE : example.code();
            rule.putObject("shortDescription").put("text", example.title());
            rule.putObject("fullDescription").put("text", "exit " + code.code() + ": " + code.meaning());
            rule.putObject("help").put("text", "ci/daxcheck help codes; ci/daxcheck replay ID shows a finding again");
        });
    }
}
