// SPDX-License-Identifier: GPL-2.0-only
package org.daxcheck.explorer.plan;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.daxcheck.explorer.event.Divergence;
import org.daxcheck.explorer.event.Refusal;
import org.daxcheck.explorer.event.Source;
import org.daxcheck.explorer.execution.Knowledge;
import org.daxcheck.explorer.search.Defect;
import org.daxcheck.explorer.search.Exploration;
import org.daxcheck.explorer.search.Limits;
import org.daxcheck.explorer.search.Listener;
import org.daxcheck.explorer.search.Options;
import org.daxcheck.explorer.search.Result;
import org.daxcheck.explorer.states.StateSearch;
import org.daxcheck.explorer.states.States;

/**
 * Explores a program with the search that suits it. The entrance for whoever wants a verdict and not a search:
 *
 * <pre>{@code
 * Strategy strategy = Strategy.of(source, options);
 * Conclusion conclusion = strategy.run(listener);
 * strategy.knowledge();   // for stories, shortening and replay lines of conclusion.defects()
 * }</pre>
 *
 * <ol>
 *   <li>If a finding ends the work: a few executions by chance ({@link #SCOUTED}), for most defects are found by few.
 *   <li>Traces, up to so many executions ({@link #FIRST_EXECUTIONS}) of at most {@link #FIRST_EVENTS} events. Most programs end here.
 *   <li>If they are more, or do not end: states. This also tells livelocks, which have no maximal execution.
 *   <li>If the states are too many as well: traces again, to the limits of the options.
 * </ol>
 *
 * Each switch depends on numbers of executions, events and states, never on time, so that the same program ends with the same numbers
 * on every machine. The limit on time is for all searches together; {@code limits.executions()} bounds executions and, separately,
 * states.
 *
 * <p>The listener is told {@link Listener#restarted} at each switch: what it saw before is void. Not thread-safe.
 */
public final class Strategy {

    /** Executions by chance to try before anything else, where a finding ends the work. */
    static final int SCOUTED = 100;

    /** Traces to try before states. */
    public static final long FIRST_EXECUTIONS = 20_000;

    /** How long the executions of the first try may be. */
    public static final int FIRST_EVENTS = 2_000;

    private final Options options;
    private final Knowledge knowledge;
    private final long start = System.nanoTime();
    private long first = FIRST_EXECUTIONS;
    private long states = Long.MAX_VALUE;
    private Optional<Conclusion.Engine> only = Optional.empty();

    private Strategy(Source source, Options options) {
        this.options = options;
        this.knowledge = new Knowledge(source, options.reductions(), options.realTime());
    }

    /** A strategy for a program, that has not begun. The source must not be used by anyone else. */
    public static Strategy of(Source source, Options options) {
        return new Strategy(source, options);
    }

    /** Another number of traces to try before states; 0 for states at once. */
    public Strategy traces(long executions) {
        first = executions;
        return this;
    }

    /** Traces and nothing else, or states and nothing else. */
    public Strategy only(Conclusion.Engine engine) {
        only = Optional.of(engine);
        return this;
    }

    /** At most so many states before traces are tried again. About 150 bytes each. */
    public Strategy states(long atMost) {
        states = atMost;
        return this;
    }

    /** What has been learned of the program, to be used further once the exploration is over. */
    public Knowledge knowledge() {
        return knowledge;
    }

    /**
     * Explores.
     *
     * @throws Refusal if the program does what the source does not understand
     * @throws Divergence if the program is not deterministic
     * @throws InterruptedException if the calling thread was interrupted
     * @throws RuntimeException for a defect of the machinery, which is no verdict on the program
     */
    public Conclusion run(Listener listener) throws Refusal, Divergence, InterruptedException {
        if (only.isPresent()) {
            return only.get() == Conclusion.Engine.TRACES
                    ? conclusion(traces(options.limits(), listener))
                    : conclusion(states(options.limits(), listener), List.of());
        }
        if (!options.stopAt().isEmpty()) {
            Result result = scouted(listener);
            if (stops(result.defects())) {
                return conclusion(result);
            }
            listener.restarted();
        }
        return all(listener);
    }

    private Result scouted(Listener listener) throws Refusal, Divergence, InterruptedException {
        Limits all = options.limits();
        long most = Math.min(SCOUTED, all.executions());
        Limits few = all.part(FIRST_EVENTS, most, remaining());
        return Exploration.of(knowledge, options.within(few))
                .run(listener, new Scouting(knowledge.roots(), most, options.stopAt()));
    }

    private Conclusion all(Listener listener) throws Refusal, Divergence, InterruptedException {
        Limits all = options.limits();
        List<Defect> before = new ArrayList<>();
        if (first > 0) {
            Limits few = all.part(FIRST_EVENTS, first, remaining());
            Result result = traces(few, listener);
            boolean spent = all.executions() <= first && result.counts().cut() == 0;
            if (result.complete() || spent || over(result.defects())) {
                return conclusion(result);
            }
            before.addAll(result.defects());
            listener.restarted();
        }
        Limits many = all.part(all.events(), states, remaining());
        States seen = states(many, listener);
        if (seen.complete() || states > all.executions() || remaining().isZero() || over(seen.defects())) {
            return conclusion(seen, before);
        }
        listener.restarted();
        return conclusion(traces(all.part(all.events(), all.executions(), remaining()), listener));
    }

    private States states(Limits limits, Listener listener) throws Refusal, Divergence, InterruptedException {
        return new StateSearch(knowledge, limits, listener)
                .stoppingAt(options.stopAt())
                .run();
    }

    private boolean over(List<Defect> defects) {
        return stops(defects) || remaining().isZero();
    }

    private boolean stops(List<Defect> defects) {
        return defects.stream().anyMatch(defect -> options.stopAt().contains(defect.kind()));
    }

    private Duration remaining() {
        Duration left = options.limits().time().minusNanos(System.nanoTime() - start);
        return left.isNegative() ? Duration.ZERO : left;
    }

    private Result traces(Limits limits, Listener listener) throws Refusal, Divergence, InterruptedException {
        return Exploration.of(knowledge, options.within(limits)).run(listener);
    }

    private Conclusion conclusion(Result result) {
        Result.Counts counts = result.counts();
        return new Conclusion(
                Conclusion.Engine.TRACES,
                new Conclusion.Counts(
                        counts.executions(), counts.blocked(), counts.deadlocks(), counts.cut(), 0, 0, counts.runs()),
                result.outcomes(),
                result.defects(),
                List.of(),
                result.reason());
    }

    private Conclusion conclusion(States seen, List<Defect> before) {
        States.Size size = seen.size();
        return new Conclusion(
                Conclusion.Engine.STATES,
                new Conclusion.Counts(
                        size.ends(), 0, size.deadlocks(), 0, size.states(), size.steps(), knowledge.runs()),
                seen.outcomes(),
                seen.complete() ? seen.defects() : union(before, seen.defects()),
                seen.starvations(),
                seen.reason());
    }

    /** The defects of a search that did not see everything, after those of another. */
    private static List<Defect> union(List<Defect> one, List<Defect> other) {
        List<Defect> all = new ArrayList<>(one);
        for (Defect defect : other) {
            boolean known = one.stream()
                    .anyMatch(old ->
                            old.kind() == defect.kind() && old.signature().equals(defect.signature()));
            if (!known) {
                all.add(defect);
            }
        }
        return all;
    }
}
