// SPDX-License-Identifier: GPL-2.0-only
package org.daxcheck.explorer.engine;

import java.util.EnumSet;
import java.util.Iterator;
import java.util.Queue;
import java.util.Set;
import org.daxcheck.claim.Claim;
import org.daxcheck.claim.Expectation;
import org.daxcheck.claim.Finding;
import org.daxcheck.claim.form.Approach;
import org.daxcheck.claim.form.ClassScenario;
import org.daxcheck.claim.form.Horizon;
import org.daxcheck.explorer.exam.Exam;
import org.daxcheck.explorer.front.Front;
import org.daxcheck.explorer.instrument.Instrumentation;
import org.daxcheck.explorer.search.Limits;
import org.daxcheck.explorer.target.Target;
import org.jspecify.annotations.Nullable;

/** Explores one claim after another on one thread. */
final class Worker {

    private final Fronts fronts;
    private final Origins origins;
    private final Ledger ledger;

    Worker(Fronts fronts, Origins origins, Ledger ledger) {
        this.fronts = fronts;
        this.origins = origins;
        this.ledger = ledger;
    }

    /**
     * Works until the queue is empty. What the engine itself fails at gets no evidence, for that is no verdict; the other claims do.
     *
     * @throws IllegalStateException at the end, if the engine failed at a claim
     */
    @Nullable
    Void work(Queue<Claim> queue) throws InterruptedException {
        IllegalStateException failure = null;
        for (Claim claim = queue.poll(); claim != null; claim = queue.poll()) {
            Sum sum = new Sum();
            try {
                Instrumentation own = origins.of(claim).instrumentation().apart();
                explore(claim, own, sum);
                ledger.decided(claim, sum.evidence(), own.executed());
            } catch (InterruptedException e) {
                sum.abandon("interrupted");
                ledger.decided(claim, sum.evidence());
                throw e;
            } catch (RuntimeException | StackOverflowError | AssertionError e) {
                IllegalStateException one =
                        new IllegalStateException("the explorer failed at " + claim.id() + ": " + e, e);
                if (failure == null) {
                    failure = one;
                } else {
                    failure.addSuppressed(one);
                }
            }
        }
        if (failure != null) {
            throw failure;
        }
        return null;
    }

    private void explore(Claim claim, Instrumentation own, Sum sum) throws InterruptedException {
        Front front = fronts.of(claim, own.origin()).orElseThrow();
        Exam exam = new Exam(own);
        Horizon horizon = horizon(claim);
        Set<Finding.Kind> stopAt = stopAt(claim, horizon);
        sum.bound(front.bound(claim));
        try {
            Iterator<Target> targets = front.targets(claim, own.origin());
            while (targets.hasNext() && !sum.broken(stopAt)) {
                Limits limits = ledger.limits(horizon.events(), sum.time());
                if (limits.time().isNegative() || limits.time().isZero()) {
                    sum.abandon("the budget was spent");
                    return;
                }
                Exam.Terms terms = new Exam.Terms(limits, horizon.patience(), stopAt, approach(claim));
                Target target = targets.next();
                sum.add(
                        target.calls(),
                        exam.examine(target, terms, line -> ledger.progress(claim, sum.soFar() + line)));
            }
        } catch (Front.Unreadable e) {
            sum.abandon(String.valueOf(e.getMessage()));
        }
    }

    /** How far to look. */
    static Horizon horizon(Claim claim) {
        return claim.scenario() instanceof ClassScenario given ? given.horizon() : Horizon.USUAL;
    }

    private static Approach approach(Claim claim) {
        return claim.scenario() instanceof ClassScenario given ? given.approach() : Approach.USUAL;
    }

    /** What ends the work on a claim: what it is to be broken by if that is enough, or whatever is found first, or nothing. */
    private static Set<Finding.Kind> stopAt(Claim claim, Horizon horizon) {
        if (claim.expectation() instanceof Expectation.Breaks breaks && breaks.enough()) {
            return breaks.kinds();
        }
        return horizon.stopAtFirst() ? EnumSet.allOf(Finding.Kind.class) : Set.of();
    }
}
