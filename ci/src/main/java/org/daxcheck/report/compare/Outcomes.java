// SPDX-License-Identifier: GPL-2.0-only
package org.daxcheck.report.compare;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import org.daxcheck.claim.Evidence;
import org.daxcheck.claim.Ruling;
import org.daxcheck.claim.Verdict;
import org.daxcheck.report.Results;
import org.daxcheck.report.text.Plain;

/**
 * The outcomes of one claim: those that are reachable under sequential consistency, by exploring everything, beside those that were
 * observed on hardware, by sampling. What is observed should be reachable; what is not is an effect of weak memory, or a defect of the one
 * or the other engine, and a person has to look at it.
 *
 * @param claim the id of the claim
 * @param reachable what the explorer saw; empty if it was not asked or did not see everything
 * @param observed what the stress test met; empty if it was not asked
 */
public record Outcomes(String claim, Optional<Ruling> reachable, Optional<Ruling> observed) {

    private static final String EXPLORER = "explorer";
    private static final String STRESS = "jcstress";

    /** Those of each claim of a run that has any, in the order of the answers. */
    public static List<Outcomes> of(Results results) {
        Map<String, Outcomes> all = new LinkedHashMap<>();
        for (Ruling ruling : results.answers().rulings()) {
            if (ruling.evidence().outcomes().isEmpty() || ruling.verdict() == Verdict.SKIPPED) {
                continue;
            }
            String id = ruling.claim().id();
            Outcomes old = all.getOrDefault(id, new Outcomes(id, Optional.empty(), Optional.empty()));
            if (ruling.engine().equals(EXPLORER) && Pins.whole(ruling)) {
                all.put(id, new Outcomes(id, Optional.of(ruling), old.observed()));
            } else if (ruling.engine().equals(STRESS)) {
                all.put(id, new Outcomes(id, old.reachable(), Optional.of(ruling)));
            }
        }
        return List.copyOf(all.values());
    }

    /** What was observed in a run and is not reachable: a line each, for people. */
    public static List<String> flags(Results results) {
        List<String> lines = new ArrayList<>();
        for (Outcomes outcomes : of(results)) {
            outcomes.beyond()
                    .forEach(outcome -> lines.add(Plain.text("observed and not reachable under sequential consistency: "
                            + outcomes.claim() + ": " + outcome + " " + outcomes.grade(outcome))));
        }
        return lines;
    }

    /** Every outcome that either knows, sorted. */
    public List<String> names() {
        TreeSet<String> names = new TreeSet<>();
        reachable.ifPresent(ruling -> names.addAll(ruling.evidence().outcomes().keySet()));
        observed.ifPresent(ruling -> names.addAll(ruling.evidence().outcomes().keySet()));
        return List.copyOf(names);
    }

    /** How many executions ended so; empty if that engine says nothing about this claim. */
    public Optional<Long> executions(Optional<Ruling> ruling, String outcome) {
        return ruling.map(some -> Optional.ofNullable(some.evidence().outcomes().get(outcome))
                .map(Evidence.Outcome::executions)
                .orElse(0L));
    }

    /** How the test grades an outcome; empty if it does not. */
    public String grade(String outcome) {
        return observed.or(() -> reachable)
                .map(ruling -> ruling.evidence().outcomes().get(outcome))
                .map(Evidence.Outcome::expect)
                .orElse("");
    }

    /** What was observed and is not reachable; empty if not both engines answered. */
    public List<String> beyond() {
        List<String> beyond = new ArrayList<>();
        if (reachable.isPresent() && observed.isPresent()) {
            for (String outcome : names()) {
                boolean seen = executions(observed, outcome).orElse(0L) > 0;
                if (seen && executions(reachable, outcome).orElse(0L) == 0) {
                    beyond.add(outcome);
                }
            }
        }
        return beyond;
    }
}
