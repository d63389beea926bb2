// SPDX-License-Identifier: GPL-2.0-only
package org.daxcheck.stress.killing;

import static org.openjdk.jcstress.annotations.Expect.ACCEPTABLE;
import static org.openjdk.jcstress.annotations.Expect.FORBIDDEN;

import org.daxcheck.api.KillableRef;
import org.daxcheck.claim.Finding;
import org.daxcheck.kernel.sync.Rcu;
import org.daxcheck.stress.outcome.Hung;
import org.daxcheck.stress.outcome.Keeper;
import org.daxcheck.stress.outcome.Keeps;
import org.daxcheck.stress.outcome.Scene;
import org.openjdk.jcstress.annotations.Actor;
import org.openjdk.jcstress.annotations.Arbiter;
import org.openjdk.jcstress.annotations.Description;
import org.openjdk.jcstress.annotations.JCStressMeta;
import org.openjdk.jcstress.annotations.JCStressTest;
import org.openjdk.jcstress.annotations.Outcome;
import org.openjdk.jcstress.annotations.State;
import org.openjdk.jcstress.infra.results.LLL_Result;

@Description("Who gives the last reference back runs the release function, the user or the killer.")
@Outcome(id = "done, done, 1", expect = ACCEPTABLE, desc = "once")
@Outcome(id = "done, done, 0", expect = FORBIDDEN, desc = "nobody ran it")
@Outcome(id = "done, done, 2", expect = FORBIDDEN, desc = "both ran it")
@Outcome(
        id = {"-1, .*, .*", ".*, -1, .*"},
        expect = FORBIDDEN,
        desc = Hung.REASON)
abstract class ReleaseRunsOnce extends Scene {

    private final KillableRef ref;

    /** Written by the release function only. */
    private int released;

    ReleaseRunsOnce(Keeper keeper) {
        ref = keeper.fresh(new Rcu(0), () -> released++);
        ref.get();
    }

    Object user() {
        ref.put();
        return DONE;
    }

    Object killer() {
        ref.kill();
        return DONE;
    }

    Object after() {
        return released;
    }

    @JCStressTest
    @State
    @JCStressMeta(ReleaseRunsOnce.class)
    @Keeps(Keeper.PERCPU_REF)
    public static class Percpu extends ReleaseRunsOnce {
        public Percpu() {
            super(Keeper.PERCPU_REF);
        }

        @Actor
        public void one(LLL_Result r) {
            r.r1 = answer(this::user);
        }

        @Actor
        public void two(LLL_Result r) {
            r.r2 = answer(this::killer);
        }

        @Arbiter
        public void end(LLL_Result r) {
            r.r3 = after();
        }
    }

    @JCStressTest
    @State
    @JCStressMeta(ReleaseRunsOnce.class)
    @Keeps(Keeper.ATOMIC_REF)
    public static class Atomic extends ReleaseRunsOnce {
        public Atomic() {
            super(Keeper.ATOMIC_REF);
        }

        @Actor
        public void one(LLL_Result r) {
            r.r1 = answer(this::user);
        }

        @Actor
        public void two(LLL_Result r) {
            r.r2 = answer(this::killer);
        }

        @Arbiter
        public void end(LLL_Result r) {
            r.r3 = after();
        }
    }

    @JCStressTest
    @State
    @JCStressMeta(ReleaseRunsOnce.class)
    @Keeps(Keeper.LOCKED_REF)
    public static class Locked extends ReleaseRunsOnce {
        public Locked() {
            super(Keeper.LOCKED_REF);
        }

        @Actor
        public void one(LLL_Result r) {
            r.r1 = answer(this::user);
        }

        @Actor
        public void two(LLL_Result r) {
            r.r2 = answer(this::killer);
        }

        @Arbiter
        public void end(LLL_Result r) {
            r.r3 = after();
        }
    }

    @JCStressTest
    @State
    @JCStressMeta(ReleaseRunsOnce.class)
    @Keeps(value = Keeper.SUM_WITHOUT_GRACE_PERIOD, breaks = Finding.Kind.FORBIDDEN_OUTCOME)
    public static class SumWithoutGracePeriod extends ReleaseRunsOnce {
        public SumWithoutGracePeriod() {
            super(Keeper.SUM_WITHOUT_GRACE_PERIOD);
        }

        @Actor
        public void one(LLL_Result r) {
            r.r1 = answer(this::user);
        }

        @Actor
        public void two(LLL_Result r) {
            r.r2 = answer(this::killer);
        }

        @Arbiter
        public void end(LLL_Result r) {
            r.r3 = after();
        }
    }
}
