// SPDX-License-Identifier: GPL-2.0-only
package org.daxcheck.report.every;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.daxcheck.claim.Evidence;
import org.daxcheck.claim.Finding;
import org.daxcheck.claim.Ruling;
import org.daxcheck.report.Results;
import org.daxcheck.report.text.Plain;

/**
 * Counts what came out of many scenarios, port by port. Of those that break only the smallest count as causes: one that contains another that
 * breaks says nothing new. Causes that read the same, but for numbers, are told once.
 */
public final class Tally {

    private record Broken(Outline outline, Ruling ruling) {}

    private Tally() {}

    /** The lines for a run, port by port in the order of the plan; after each, of what it is a sample. */
    public static List<String> lines(Results results, Sampling sampling) {
        Map<String, Integer> planned = new LinkedHashMap<>();
        results.plan()
                .questions()
                .forEach(question -> planned.merge(question.claim().subject().id(), 1, Integer::sum));
        List<String> lines = new ArrayList<>();
        planned.forEach((subject, count) -> {
            List<Ruling> rulings = results.answers().rulings().stream()
                    .filter(ruling -> ruling.claim().subject().id().equals(subject))
                    .toList();
            lines.addAll(lines(subject, count, rulings));
            lines.addAll(sampling.lines(subject, count, rulings));
        });
        return lines;
    }

    private static List<String> lines(String subject, int planned, List<Ruling> rulings) {
        long whole = rulings.stream()
                .filter(ruling -> ruling.evidence().reach() == Evidence.Reach.EXHAUSTIVE)
                .count();
        long executions = rulings.stream()
                .mapToLong(ruling -> ruling.evidence().counts().executions())
                .sum();
        List<Broken> broken = rulings.stream()
                .filter(ruling -> !ruling.evidence().findings().isEmpty())
                .map(ruling -> new Broken(Outline.of(ruling.claim()), ruling))
                .toList();
        List<String> lines = new ArrayList<>();
        lines.add(subject + ": " + Plain.plural(planned, "scenario") + ", " + Plain.plural(executions, "execution")
                + ", " + (whole == planned ? "complete: yes" : "complete: no, " + Plain.count(whole) + " seen whole")
                + "; " + Plain.count(broken.size()) + " broken");
        causes(broken).forEach((cause, smallest) -> lines.addAll(lines(cause, smallest, broken)));
        return lines;
    }

    private static Map<String, List<Broken>> causes(List<Broken> broken) {
        Map<String, List<Broken>> causes = new LinkedHashMap<>();
        for (Broken one : broken) {
            boolean smallest = broken.stream().noneMatch(other -> one.outline().exceeds(other.outline()));
            if (smallest) {
                causes.computeIfAbsent(cause(one), key -> new ArrayList<>()).add(one);
            }
        }
        return causes;
    }

    private static String cause(Broken one) {
        Finding finding = one.ruling().evidence().findings().get(0);
        String told = finding.kind() == Finding.Kind.NOT_LINEARIZABLE
                ? one.outline().functions()
                : finding.message().replaceAll(",? (since|at) step \\d+", "").replaceAll("(?<=\\b|T)\\d+", "N");
        return finding.kind() + ": " + told;
    }

    private static List<String> lines(String cause, List<Broken> smallest, List<Broken> broken) {
        long larger = broken.stream()
                .filter(one -> smallest.stream().anyMatch(small -> one.outline().exceeds(small.outline())))
                .count();
        return List.of(
                "  " + Plain.text(cause),
                "    smallest: " + Plain.plural(smallest.size(), "scenario") + ", in "
                        + Plain.count(larger) + " larger ones; first: ci/daxcheck check "
                        + smallest.get(0).ruling().claim().id());
    }
}
