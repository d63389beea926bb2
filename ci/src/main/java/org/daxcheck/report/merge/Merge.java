// SPDX-License-Identifier: GPL-2.0-only
package org.daxcheck.report.merge;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.daxcheck.report.Answers;
import org.daxcheck.report.Ending;
import org.daxcheck.report.Environment;
import org.daxcheck.report.ExitCode;
import org.daxcheck.report.Failure;
import org.daxcheck.report.Plan;
import org.daxcheck.report.Question;
import org.daxcheck.report.Results;
import org.daxcheck.report.Unanswered;
import org.daxcheck.report.cost.DesignCost;
import org.daxcheck.report.record.Unreadable;

/**
 * Puts runs together that shared a plan. Each question is answered by the best answer there is; a question that no run was asked is
 * missing, and answers that cannot both be right are a failure.
 */
public final class Merge {

    private final List<Results> runs;
    private final Plan plan;

    private Merge(List<Results> runs) {
        this.runs = runs;
        Plan first = runs.get(0).plan();
        this.plan = new Plan(
                first.lane(), first.budget(), first.inconclusive(), first.part().whole());
    }

    /**
     * The run that these are parts of.
     *
     * @param files where each was read, for messages
     * @throws Unreadable if there are none, or they did not share a plan
     */
    public static Results of(List<String> files, List<Results> runs) throws Unreadable {
        if (runs.isEmpty()) {
            throw new Unreadable("nothing to merge");
        }
        for (int i = 1; i < runs.size(); i++) {
            String difference = difference(runs.get(0), runs.get(i));
            if (!difference.isEmpty()) {
                throw new Unreadable(files.get(0) + " and " + files.get(i) + " are not of one run: " + difference);
            }
        }
        return new Merge(runs).results();
    }

    /** What two runs that are put together must have in common and have not; empty if nothing. */
    private static String difference(Results one, Results other) {
        if (!one.environment().version().equals(other.environment().version())) {
            return "they are by daxcheck " + one.environment().version() + " and "
                    + other.environment().version();
        }
        if (one.plan().lane() != other.plan().lane()
                || one.plan().inconclusive() != other.plan().inconclusive()
                || !one.plan().budget().sameLimits(other.plan().budget())) {
            return "lane, budget or --inconclusive differ";
        }
        List<String> asked = looks(one);
        List<String> also = looks(other);
        if (asked.equals(also)) {
            return "";
        }
        List<String> odd = new ArrayList<>(asked);
        odd.removeAll(also);
        also.removeAll(asked);
        odd.addAll(also);
        return "one has " + (odd.isEmpty() ? "another order" : odd.get(0));
    }

    private static List<String> looks(Results run) {
        List<String> looks = new ArrayList<>();
        for (Question question : run.plan().part().whole()) {
            looks.add(question + ", which " + question.claim().expectation() + ", with "
                    + question.claim().scenario().threads() + " threads and "
                    + question.claim().scenario().operations() + " operations");
        }
        return looks;
    }

    private Results results() {
        Map<String, Answer> best = new LinkedHashMap<>();
        plan.questions().forEach(question -> best.put(question.toString(), Answer.none(question)));
        Set<Failure> failures = new LinkedHashSet<>();
        for (Answer answer : all()) {
            String name = answer.question().toString();
            Answer old = best.getOrDefault(name, answer);
            answer.contradiction(old).ifPresent(failures::add);
            best.put(name, old.compareTo(answer) <= 0 ? old : answer);
        }
        runs.forEach(run -> failures.addAll(run.answers().failures()));
        return new Results(environment(), plan, answers(best.values(), failures), ending(), costs());
    }

    /** Of each design once, and the fullest account of it: a shard that was interrupted has counted nothing. */
    private List<DesignCost> costs() {
        Map<String, DesignCost> costs = new LinkedHashMap<>();
        runs.stream()
                .flatMap(run -> run.costs().stream())
                .sorted(Comparator.comparing((DesignCost cost) -> -cost.paths().size())
                        .thenComparing(cost -> -cost.measured().size())
                        .thenComparing(DesignCost::toString))
                .forEach(cost -> costs.putIfAbsent(cost.design(), cost));
        List<String> order = runs.stream()
                .map(Results::costs)
                .max(Comparator.comparingInt(List<DesignCost>::size).thenComparing(Object::toString))
                .orElseThrow()
                .stream()
                .map(DesignCost::design)
                .toList();
        return costs.values().stream()
                .sorted(Comparator.comparingInt((DesignCost cost) -> place(order, cost))
                        .thenComparing(DesignCost::design))
                .toList();
    }

    private static int place(List<String> order, DesignCost cost) {
        int place = order.indexOf(cost.design());
        return place < 0 ? order.size() : place;
    }

    /** In an order that does not depend on the order of the files. */
    private List<Answer> all() {
        List<Answer> all = new ArrayList<>();
        for (Results run : runs) {
            run.answers().rulings().forEach(ruling -> all.add(Answer.of(ruling)));
            run.answers().unanswered().forEach(none -> all.add(Answer.of(none)));
        }
        all.sort(Comparator.naturalOrder());
        return all;
    }

    private Answers answers(Collection<Answer> best, Set<Failure> failures) {
        List<Unanswered> unanswered = new ArrayList<>();
        for (Answer answer : best) {
            answer.unanswered().ifPresent(none -> unanswered.add(named(none)));
        }
        List<Failure> sorted = new ArrayList<>(failures);
        sorted.sort(Comparator.comparing(Failure::toString));
        return new Answers(
                best.stream().flatMap(answer -> answer.ruling().stream()).toList(), unanswered, sorted);
    }

    /** The same, with the shard that is missing, if the runs agree on how many there are. */
    private Unanswered named(Unanswered none) {
        int of = runs.stream().mapToInt(run -> run.plan().part().of()).max().orElse(1);
        if (!none.reason().equals(Answer.MISSING) || of == 1) {
            return none;
        }
        for (int shard = 1; shard <= of; shard++) {
            org.daxcheck.report.Part part = new org.daxcheck.report.Part(shard, of, plan.questions());
            if (part.questions().contains(none.question())) {
                return new Unanswered(none.question(), ExitCode.FEWER_THAN_PLANNED, part + " is missing");
            }
        }
        return none;
    }

    /** The machine of the run that began first. */
    private Environment environment() {
        return runs.stream()
                .map(Results::environment)
                .min(Comparator.comparing(Environment::started).thenComparing(Environment::toString))
                .orElseThrow();
    }

    /** As long as the longest: they ran side by side. */
    private Ending ending() {
        Duration longest = runs.stream()
                .map(run -> run.ending().elapsed())
                .max(Comparator.naturalOrder())
                .orElseThrow();
        return new Ending(runs.stream().anyMatch(run -> run.ending().interrupted()), longest);
    }
}
