// SPDX-License-Identifier: GPL-2.0-only
package org.daxcheck.gate.memory;

import java.util.List;
import java.util.stream.Collectors;
import org.daxcheck.claim.Claim;
import org.daxcheck.report.Plan;
import org.daxcheck.report.Question;

/** What an answer depends on, in one number a question: subject, scenario, expectation, engine, bounds, virtual machine, code. */
final class Fingerprints {

    private final String code;

    /** For this code. */
    Fingerprints(String code) {
        this.code = code;
    }

    /** The number of a question. */
    String of(Question question, Plan plan) {
        Claim claim = question.claim();
        List<String> parts = List.of(
                code,
                System.getProperty("java.vm.name") + " " + System.getProperty("java.runtime.version"),
                question.toString(),
                claim.subject().about(),
                claim.subject().api().getName(),
                claim.scenario().about(),
                Integer.toString(claim.scenario().threads()),
                Integer.toString(claim.scenario().operations()),
                claim.expectation().toString(),
                Long.toString(plan.budget().executions()),
                plan.budget().perClaim().toString());
        return Code.digestOf(
                parts.stream().map(part -> part.length() + ":" + part).collect(Collectors.joining("\n")));
    }

    /** The number of a plan. */
    String of(Plan plan) {
        return Code.digestOf(
                plan.questions().stream().map(question -> of(question, plan)).collect(Collectors.joining("\n")));
    }
}
