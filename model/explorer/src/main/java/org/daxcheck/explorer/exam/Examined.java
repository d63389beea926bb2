// SPDX-License-Identifier: GPL-2.0-only
package org.daxcheck.explorer.exam;

import java.util.List;
import java.util.Map;
import org.daxcheck.claim.Evidence.Coverage;
import org.daxcheck.claim.Evidence.Outcome;
import org.daxcheck.claim.Finding;
import org.daxcheck.explorer.plan.Conclusion;

/**
 * What an exam saw of one program.
 *
 * @param engine what the numbers count
 * @param counts how much
 * @param outcomes every outcome that was reached or is spelled out
 * @param findings what is wrong, each once
 * @param starvations who can be overtaken for ever, which is no livelock, since a fair lock would end it
 * @param coverage as evidence tells it
 * @param reason why not every interleaving was seen; empty if every one was
 */
public record Examined(
        Conclusion.Engine engine,
        Conclusion.Counts counts,
        Map<String, Outcome> outcomes,
        List<Finding> findings,
        List<Finding> starvations,
        Map<String, Coverage> coverage,
        String reason) {

    /** Copies the lists. */
    public Examined {
        findings = List.copyOf(findings);
        starvations = List.copyOf(starvations);
    }

    /** Nothing was seen, because of this finding or for this reason. */
    static Examined nothing(List<Finding> findings, String reason) {
        Conclusion.Counts none = new Conclusion.Counts(0, 0, 0, 0, 0, 0, 1);
        return new Examined(Conclusion.Engine.TRACES, none, Map.of(), findings, List.of(), Map.of(), reason);
    }

    /** Whether every interleaving was seen. */
    public boolean complete() {
        boolean any = counts.executions() > 0 || counts.states() > 0;
        return reason.isEmpty() && any;
    }
}
