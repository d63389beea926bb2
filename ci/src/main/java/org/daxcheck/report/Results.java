// SPDX-License-Identifier: GPL-2.0-only
package org.daxcheck.report;

import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.daxcheck.claim.Ruling;
import org.daxcheck.claim.Verdict;
import org.daxcheck.report.cost.DesignCost;

/**
 * A run of the gate, whole: what was planned, what came back, and what that means.
 *
 * @param environment where and when
 * @param plan what was asked
 * @param answers what came back
 * @param ending how it ended
 * @param costs what the refcount designs cost; empty if that was not asked
 */
public record Results(Environment environment, Plan plan, Answers answers, Ending ending, List<DesignCost> costs) {

    /** Copies the list. */
    public Results {
        costs = List.copyOf(costs);
    }

    /** Results without costs. */
    public Results(Environment environment, Plan plan, Answers answers, Ending ending) {
        this(environment, plan, answers, ending, List.of());
    }

    /** The number of questions. */
    public int planned() {
        return plan.questions().size();
    }

    /** The number of rulings for which an engine looked at an execution or more; one that throws is not always counted. */
    public int ran() {
        return (int) answers.rulings().stream()
                .map(Ruling::evidence)
                .filter(evidence -> evidence.counts().executions() > 0
                        || !evidence.findings().isEmpty())
                .count();
    }

    /** The number of questions that an engine cannot answer on this machine, and says so. */
    public int skipped() {
        return verdicts().getOrDefault(Verdict.SKIPPED, 0);
    }

    /** Executions seen by all engines together. */
    public long executions() {
        return answers.rulings().stream()
                .mapToLong(ruling -> ruling.evidence().counts().executions())
                .sum();
    }

    /** How often each verdict was given; verdicts that were not given are absent. */
    public Map<Verdict, Integer> verdicts() {
        Map<Verdict, Integer> counts = new EnumMap<>(Verdict.class);
        for (Ruling ruling : answers.rulings()) {
            counts.merge(ruling.verdict(), 1, Integer::sum);
        }
        return Collections.unmodifiableMap(counts);
    }

    /** The same, and these speak against it too. */
    public Results with(List<Failure> failures) {
        List<Failure> all = new ArrayList<>(answers.failures());
        all.addAll(failures);
        return new Results(environment, plan, new Answers(answers.rulings(), answers.unanswered(), all), ending, costs);
    }

    /** The same, and what the designs cost. */
    public Results costing(List<DesignCost> others) {
        return new Results(environment, plan, answers, ending, others);
    }

    /** What a ruling means for the gate, given what the plan makes of undecided claims. */
    public ExitCode exit(Ruling ruling) {
        return plan.exit(ruling);
    }

    /** All that speaks against opening the gate, ascending; empty if nothing does. */
    public Set<ExitCode> exits() {
        Set<ExitCode> exits = EnumSet.noneOf(ExitCode.class);
        answers.rulings().forEach(ruling -> exits.add(exit(ruling)));
        answers.unanswered().forEach(unanswered -> exits.add(unanswered.code()));
        answers.failures().forEach(failure -> exits.add(failure.code()));
        if (ending.interrupted()) {
            exits.add(ExitCode.INCONCLUSIVE);
        }
        exits.remove(ExitCode.OK);
        if (lostTrack() || (exits.isEmpty() && ran() == 0)) {
            exits.add(ExitCode.FEWER_THAN_PLANNED);
        }
        return Collections.unmodifiableSet(exits);
    }

    private boolean lostTrack() {
        return answers.rulings().size() + answers.unanswered().size() != planned();
    }

    /** What one of {@link #exits} says of this run. Whose executions are not as pinned is not yet suspected of chance. */
    public String meaning(ExitCode exit) {
        boolean pinsAlone = exit == ExitCode.NONDETERMINISM
                && answers.failures().stream().noneMatch(Failure::isNondeterminism)
                && answers.rulings().stream().noneMatch(ruling -> exit(ruling) == exit);
        return pinsAlone
                ? "executions are not as pinned; once reviewed, check --rewrite-pins pins these"
                : exit.meaning();
    }

    /** What the process ends with. */
    public ExitCode exit() {
        return ExitCode.winner(exits());
    }
}
