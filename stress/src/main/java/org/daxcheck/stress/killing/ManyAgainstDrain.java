// SPDX-License-Identifier: GPL-2.0-only
package org.daxcheck.stress.killing;

import static org.openjdk.jcstress.annotations.Expect.ACCEPTABLE;
import static org.openjdk.jcstress.annotations.Expect.FORBIDDEN;

import org.daxcheck.api.KillableRef;
import org.daxcheck.claim.Finding;
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

@Description("A user takes more and gives all back at once while the count is killed and drained.")
@Outcome(id = "done, 1, 0", expect = ACCEPTABLE, desc = "drained, and the last user is seen to be done")
@Outcome(id = "done, 0, .*", expect = FORBIDDEN, desc = "drained before the last user was done")
@Outcome(id = "done, 1, -?[1-9].*", expect = FORBIDDEN, desc = "references are left, or too few")
@Outcome(
        id = {"-1, .*, .*", ".*, -1, .*"},
        expect = FORBIDDEN,
        desc = Hung.REASON)
abstract class ManyAgainstDrain extends Scene {

    private final KillableRef ref;

    private int data;

    ManyAgainstDrain(Keeper keeper) {
        ref = keeper.fresh(KillableRef.class);
        ref.get();
    }

    Object user() {
        ref.getMany(2);
        data = 1;
        ref.putMany(3);
        return DONE;
    }

    Object killer() {
        ref.kill();
        ref.awaitRelease();
        return data;
    }

    Object after() {
        return ref.count();
    }

    @JCStressTest
    @State
    @JCStressMeta(ManyAgainstDrain.class)
    @Keeps(Keeper.PERCPU_REF)
    public static class Percpu extends ManyAgainstDrain {
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
    @JCStressMeta(ManyAgainstDrain.class)
    @Keeps(Keeper.ATOMIC_REF)
    public static class Atomic extends ManyAgainstDrain {
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
    @JCStressMeta(ManyAgainstDrain.class)
    @Keeps(Keeper.LOCKED_REF)
    public static class Locked extends ManyAgainstDrain {
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
    @JCStressMeta(ManyAgainstDrain.class)
    @Keeps(value = Keeper.SUM_WITHOUT_GRACE_PERIOD, breaks = Finding.Kind.SAFETY)
    public static class SumWithoutGracePeriod extends ManyAgainstDrain {
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
