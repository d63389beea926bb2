// SPDX-License-Identifier: GPL-2.0-only
package org.daxcheck.explorer.exam;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.daxcheck.claim.Evidence.Outcome;
import org.daxcheck.claim.Finding;
import org.daxcheck.explorer.event.Kind;
import org.daxcheck.explorer.event.Names;
import org.daxcheck.explorer.execution.Executed;
import org.daxcheck.explorer.plan.Conclusion;
import org.daxcheck.explorer.search.Defect;
import org.daxcheck.explorer.search.Listener;
import org.daxcheck.explorer.target.Grading;

/** Objects to executions whose outcome a program forbids. */
final class GradedOutcomes implements Listener {

    private final Grading grading;
    private final Names names;

    GradedOutcomes(Grading grading, Names names) {
        this.grading = grading;
        this.names = names;
    }

    @Override
    public List<Defect> executed(Executed execution) {
        String outcome = outcome(execution);
        if (outcome.isEmpty()) {
            return List.of();
        }
        Grading.Grade grade = grading.grade(outcome);
        if (grade.allowed()) {
            return List.of();
        }
        String message = "outcome \"" + outcome + "\" is reachable: "
                + (grade.reason().isEmpty() ? "the test forbids it" : grade.reason());
        return List.of(new Defect(Finding.Kind.FORBIDDEN_OUTCOME, message, outcome, execution.schedule()));
    }

    @Override
    public boolean permits(Executed execution) {
        return grading.stuck().map(outcome -> grading.grade(outcome).allowed()).orElse(false);
    }

    private String outcome(Executed execution) {
        List<String> parts = new ArrayList<>();
        for (int i = 0; i < execution.length(); i++) {
            if (execution.op(i).kind() == Kind.REPORT) {
                parts.add(names.text(execution.op(i).a()));
            }
        }
        return String.join(", ", parts);
    }

    /** Every outcome that was reached or is spelled out, with its grade. */
    static Map<String, Outcome> graded(Conclusion seen, Grading grading) {
        Map<String, Long> reached = new TreeMap<>(seen.outcomes());
        if (seen.counts().deadlocks() > 0) {
            grading.stuck()
                    .ifPresent(outcome -> reached.put(outcome, seen.counts().deadlocks()));
        }
        Map<String, Outcome> outcomes = new TreeMap<>();
        grading.listed()
                .forEach(outcome -> outcomes.put(
                        outcome, new Outcome(0, grading.grade(outcome).expect())));
        reached.forEach((outcome, count) ->
                outcomes.put(outcome, new Outcome(count, grading.grade(outcome).expect())));
        return outcomes;
    }
}
