// SPDX-License-Identifier: GPL-2.0-only
package org.daxcheck.lincheck.worker;

import java.lang.reflect.Method;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.daxcheck.claim.Claim;
import org.daxcheck.claim.Evidence;
import org.daxcheck.claim.Expectation;
import org.daxcheck.claim.Finding;
import org.daxcheck.claim.Program;
import org.daxcheck.lincheck.LincheckSpec;
import org.daxcheck.lincheck.Search;
import org.daxcheck.lincheck.trace.Calls;
import org.jetbrains.kotlinx.lincheck.Actor;
import org.jetbrains.kotlinx.lincheck.execution.ExecutionScenario;
import org.jetbrains.kotlinx.lincheck.strategy.LincheckFailure;
import org.jetbrains.lincheck.LincheckAssertionError;
import org.jetbrains.lincheck.datastructures.ManagedStrategyGuaranteeKt;
import org.jetbrains.lincheck.datastructures.ModelCheckingOptions;
import org.jetbrains.lincheck.datastructures.Options;
import org.jetbrains.lincheck.datastructures.StressOptions;
import org.jetbrains.lincheck.util.LoggingLevel;
import org.jspecify.annotations.Nullable;

/** Puts one claim to Lincheck, in this virtual machine, one at a time. */
final class LincheckRun {

    /** Interleavings of one program: in the gate, and at night or where a fault is looked for. */
    private static final int GATE_INTERLEAVINGS = 200;

    private static final int SOAK_INTERLEAVINGS = 20_000;

    /** Turns of a loop after which Lincheck speaks of a livelock; a scan of a tree node of 64 slots is none. */
    private static final int LOOP_BOUND = 500;

    private final Claim claim;
    private final long budget;
    private final Consumer<String> progress;
    private final long begin = System.nanoTime();

    /**
     * A run.
     *
     * @param budget invocations at most
     * @param progress told how far the run is
     */
    LincheckRun(Claim claim, long budget, Consumer<String> progress) {
        this.claim = claim;
        this.budget = budget;
        this.progress = progress;
    }

    /** Whether Lincheck understands the claim. */
    static boolean accepts(Claim claim) {
        return claim.scenario() instanceof LincheckSpec || claim.scenario() instanceof Program;
    }

    /** Asks Lincheck. */
    Evidence evidence() {
        return claim.scenario() instanceof LincheckSpec spec
                ? generated(spec)
                : handWritten((Program<?>) claim.scenario());
    }

    private Evidence handWritten(Program<?> program) {
        int wanted = wanted();
        int cap = (int) Math.min(wanted, budget);
        ProgramClaim.of(program, claim.subject()).select();
        Tally tally = Tally.start(program.specification().isPresent(), cap, progress);
        ModelCheckingOptions options = new ModelCheckingOptions();
        options.loopBound(LOOP_BOUND);
        options.iterations(0);
        options.minimizeFailedScenario(false);
        options.addCustomScenario(scenario(program));
        options.invocationsPerIteration(cap);
        options.sequentialSpecification(SpecificationCalls.class);
        options.addGuarantee(ManagedStrategyGuaranteeKt.forClasses(ActorDesk.class.getName())
                .allMethods()
                .ignore());
        LincheckFailure failure = check(options, SubjectCalls.class);
        tally.close();
        if (failure != null) {
            return specificationIsStuckToo(failure, program)
                    ? evidence(Evidence.Reach.ABANDONED, tally, "stuck where the specification is; Lincheck ends there")
                    : broken(failure, Calls.of(program), tally);
        }
        boolean all = tally.exhausted() == 1;
        String note = all
                ? "every interleaving of the switch points that Lincheck sees, sequentially consistent"
                : "the first " + cap + " interleavings in Lincheck's order, fewest switches first";
        return evidence(all ? Evidence.Reach.EXHAUSTIVE : reach(cap, wanted), tally, note);
    }

    /** A search that must find something ends when it does, and so may look longer. */
    private int wanted() {
        boolean brief = claim.lane() == Claim.Lane.GATE && claim.expectation() instanceof Expectation.Holds;
        return brief ? GATE_INTERLEAVINGS : SOAK_INTERLEAVINGS;
    }

    private static boolean specificationIsStuckToo(LincheckFailure failure, Program<?> program) {
        if (program.specification().isEmpty() || !Failures.isStuck(failure)) {
            return false;
        }
        int[] lengths = program.actors().stream()
                .mapToInt(actor -> actor.operations().size())
                .toArray();
        return new StuckOrders(() -> ProgramRun.onSpecification(ProgramClaim.selected()), Failures.answers(failure))
                .allowed(lengths);
    }

    private static ExecutionScenario scenario(Program<?> program) {
        Method call;
        try {
            call = SubjectCalls.class.getMethod("call", int.class, int.class);
        } catch (NoSuchMethodException e) {
            throw new IllegalStateException(e);
        }
        List<List<Actor>> threads = new ArrayList<>();
        for (int actor = 0; actor < program.actors().size(); actor++) {
            List<Actor> calls = new ArrayList<>();
            for (int k = 0; k < program.actors().get(actor).operations().size(); k++) {
                calls.add(new Actor(call, List.of(actor, k)));
            }
            threads.add(calls);
        }
        return new ExecutionScenario(List.of(), threads, List.of(), null);
    }

    private Evidence generated(LincheckSpec spec) {
        Search search = spec.search();
        int cap = (int) Math.max(1, Math.min(search.invocations(), budget / search.scenarios()));
        Tally tally = Tally.start(true, cap, progress);
        boolean stress = search.strategy() == Search.Strategy.STRESS;
        Options<?, ?> options = stress ? new StressOptions() : new ModelCheckingOptions().loopBound(LOOP_BOUND);
        options.iterations(search.scenarios());
        options.invocationsPerIteration(cap);
        options.threads(search.threads());
        options.actorsPerThread(search.operationsPerThread());
        options.actorsBefore(0);
        options.actorsAfter(0);
        options.sequentialSpecification(spec.sequential());
        LincheckFailure failure = check(options, spec.operationsClass());
        tally.close();
        if (failure != null) {
            return broken(failure, Calls.of(failure.getScenario()), tally);
        }
        String note = tally.scenarios() + " generated scenarios of " + search.threads() + " x "
                + search.operationsPerThread() + ", at most " + cap
                + (stress ? " runs each" : " interleavings each, exhausted: " + tally.exhausted());
        return evidence(reach(cap, search.invocations()), tally, note);
    }

    /** Nothing was found: as much was seen as was asked for, or the budget ended before. */
    private static Evidence.Reach reach(int cap, int wanted) {
        return cap < wanted ? Evidence.Reach.ABANDONED : Evidence.Reach.SAMPLED;
    }

    private Evidence broken(LincheckFailure failure, Calls calls, Tally tally) {
        Finding finding = new Failures(failure, calls).finding();
        return Evidence.of(Evidence.Reach.SAMPLED, counts(tally.total() + 1), List.of(finding), List.of());
    }

    private Evidence evidence(Evidence.Reach reach, Tally tally, String note) {
        return Evidence.of(reach, counts(tally.total()), List.of(), List.of(note));
    }

    private Evidence.Counts counts(long executions) {
        return Evidence.Counts.ofRuns(executions, Duration.ofNanos(System.nanoTime() - begin));
    }

    private static @Nullable LincheckFailure check(Options<?, ?> options, Class<?> operations) {
        options.verifier(CountingVerifier.class);
        options.logLevel(LoggingLevel.OFF);
        try {
            options.check(operations);
            return null;
        } catch (LincheckAssertionError e) {
            return e.getFailure$lincheck();
        }
    }
}
