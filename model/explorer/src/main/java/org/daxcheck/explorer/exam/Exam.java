// SPDX-License-Identifier: GPL-2.0-only
package org.daxcheck.explorer.exam;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.daxcheck.claim.Evidence.Coverage;
import org.daxcheck.claim.Finding;
import org.daxcheck.claim.form.Approach;
import org.daxcheck.claim.trace.Vocabulary;
import org.daxcheck.explorer.event.Divergence;
import org.daxcheck.explorer.event.Refusal;
import org.daxcheck.explorer.execution.Reduction;
import org.daxcheck.explorer.instrument.Instrumentation;
import org.daxcheck.explorer.lin.Sequential;
import org.daxcheck.explorer.plan.Conclusion;
import org.daxcheck.explorer.plan.Strategy;
import org.daxcheck.explorer.runtime.BytecodeSource;
import org.daxcheck.explorer.runtime.core.Bounds;
import org.daxcheck.explorer.runtime.core.SetUpFailed;
import org.daxcheck.explorer.search.Limits;
import org.daxcheck.explorer.search.Listener;
import org.daxcheck.explorer.search.Options;
import org.daxcheck.explorer.target.Target;

/** Explores targets, one after another. Serves one thread. */
public final class Exam {

    /** So many states of one program are kept at most, about 150 bytes each. */
    private static final long STATES = 8_000_000;

    private final Instrumentation instrumentation;
    private final Vocabulary vocabulary;

    /**
     * How to look.
     *
     * @param limits where to end in any case
     * @param patience a time limit of at least this counts as none
     * @param stopAt end with the first defect of one of these kinds
     * @param approach what to enumerate, and without which of {@link Reduction}
     */
    public record Terms(Limits limits, Duration patience, Set<Finding.Kind> stopAt, Approach approach) {

        /** Terms with the usual approach. */
        public Terms(Limits limits, Duration patience, Set<Finding.Kind> stopAt) {
            this(limits, patience, stopAt, Approach.USUAL);
        }

        Options options() {
            Options options = Options.DEFAULT.stoppingAt(stopAt).within(limits);
            for (String reduction : approach.without()) {
                options = options.without(Reduction.valueOf(reduction));
            }
            return options;
        }

        Bounds bounds() {
            return new Bounds(Math.max(Bounds.DEFAULT.operations(), limits.events()), patience);
        }
    }

    /** Explores programs whose classes are rewritten by this. */
    public Exam(Instrumentation instrumentation) {
        this.instrumentation = instrumentation;
        this.vocabulary = new Vocabulary(instrumentation.origin());
    }

    /**
     * Explores one.
     *
     * @param progress told now and then how far the search is
     * @throws InterruptedException if the calling thread was interrupted
     * @throws RuntimeException for a defect of the explorer, which is no verdict on the program
     */
    public Examined examine(Target target, Terms terms, Consumer<String> progress) throws InterruptedException {
        try {
            BytecodeSource source = new BytecodeSource(instrumentation, target.troupe(), terms.bounds());
            Options options =
                    terms.options().withRealTime(target.specification().isPresent());
            Strategy strategy = target.stopping()
                    ? strategy(
                            source,
                            options.without(Reduction.PERSISTENT_SETS).without(Reduction.STEPS),
                            Approach.Search.STATES)
                    : strategy(source, options, terms.approach().search());
            return explore(
                    target, source, strategy, new Audience(target, source.names(), progress, headway(target, terms)));
        } catch (Refusal refusal) {
            return Examined.nothing(List.of(), "refused: " + refusal.getMessage());
        } catch (Divergence divergence) {
            String message = "the program is not deterministic: " + divergence.getMessage();
            return Examined.nothing(List.of(Finding.of(Finding.Kind.NONDETERMINISM, message)), message);
        } catch (Sequential.Unanswered unanswered) {
            return Examined.nothing(List.of(), "no judgement: " + unanswered.getMessage());
        } catch (SetUpFailed failed) {
            String message = "the set-up fails: " + failed.getCause();
            return Examined.nothing(List.of(Finding.of(Finding.Kind.ASSERTION, message)), message);
        }
    }

    private Headway headway(Target target, Terms terms) {
        Outlooks outlooks = new Outlooks(instrumentation, terms);
        return new Headway((executions, probes) -> outlooks.of(target, executions, probes));
    }

    private static Strategy strategy(BytecodeSource source, Options options, Approach.Search search) {
        Strategy strategy = Strategy.of(source, options).states(STATES);
        return switch (search) {
            case AUTO -> strategy;
            case TRACES -> strategy.only(Conclusion.Engine.TRACES);
            case STATES -> strategy.only(Conclusion.Engine.STATES);
        };
    }

    private Examined explore(Target target, BytecodeSource source, Strategy strategy, Listener listener)
            throws Refusal, Divergence, InterruptedException {
        Conclusion seen = strategy.run(listener);
        Map<String, Coverage> coverage = Covering.of(instrumentation.directory(), source.reached());
        Teller teller = new Teller(target.label(), vocabulary, strategy.knowledge(), listener);
        return new Examined(
                seen.engine(),
                seen.counts(),
                GradedOutcomes.graded(seen, target.grading()),
                teller.findings(seen.defects()),
                teller.starvations(seen.starvations()),
                coverage,
                seen.reason());
    }
}
