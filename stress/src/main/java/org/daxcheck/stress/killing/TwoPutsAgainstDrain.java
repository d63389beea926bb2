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
import org.openjdk.jcstress.annotations.Description;
import org.openjdk.jcstress.annotations.JCStressMeta;
import org.openjdk.jcstress.annotations.JCStressTest;
import org.openjdk.jcstress.annotations.Outcome;
import org.openjdk.jcstress.annotations.State;
import org.openjdk.jcstress.infra.results.LLL_Result;

@Description("Two users go while the count is killed and drained.")
@Outcome(id = "done, done, 11", expect = ACCEPTABLE, desc = "drained after both")
@Outcome(id = "done, done, .*", expect = FORBIDDEN, desc = "drained before both were done")
@Outcome(
        id = {"-1, .*, .*", ".*, -1, .*", ".*, .*, -1"},
        expect = FORBIDDEN,
        desc = Hung.REASON)
abstract class TwoPutsAgainstDrain extends Scene {

    private final KillableRef ref;

    private int data;
    private int more;

    TwoPutsAgainstDrain(Keeper keeper) {
        ref = keeper.fresh(KillableRef.class);
        ref.getMany(2);
    }

    Object first() {
        data += 1;
        ref.put();
        return DONE;
    }

    Object second() {
        more += 10;
        ref.put();
        return DONE;
    }

    Object killer() {
        ref.kill();
        ref.awaitRelease();
        return data + more;
    }

    @JCStressTest
    @State
    @JCStressMeta(TwoPutsAgainstDrain.class)
    @Keeps(Keeper.PERCPU_REF)
    public static class Percpu extends TwoPutsAgainstDrain {
        public Percpu() {
            super(Keeper.PERCPU_REF);
        }

        @Actor
        public void one(LLL_Result r) {
            r.r1 = answer(this::first);
        }

        @Actor
        public void two(LLL_Result r) {
            r.r2 = answer(this::second);
        }

        @Actor
        public void three(LLL_Result r) {
            r.r3 = answer(this::killer);
        }
    }

    @JCStressTest
    @State
    @JCStressMeta(TwoPutsAgainstDrain.class)
    @Keeps(Keeper.ATOMIC_REF)
    public static class Atomic extends TwoPutsAgainstDrain {
        public Atomic() {
            super(Keeper.ATOMIC_REF);
        }

        @Actor
        public void one(LLL_Result r) {
            r.r1 = answer(this::first);
        }

        @Actor
        public void two(LLL_Result r) {
            r.r2 = answer(this::second);
        }

        @Actor
        public void three(LLL_Result r) {
            r.r3 = answer(this::killer);
        }
    }

    @JCStressTest
    @State
    @JCStressMeta(TwoPutsAgainstDrain.class)
    @Keeps(Keeper.LOCKED_REF)
    public static class Locked extends TwoPutsAgainstDrain {
        public Locked() {
            super(Keeper.LOCKED_REF);
        }

        @Actor
        public void one(LLL_Result r) {
            r.r1 = answer(this::first);
        }

        @Actor
        public void two(LLL_Result r) {
            r.r2 = answer(this::second);
        }

        @Actor
        public void three(LLL_Result r) {
            r.r3 = answer(this::killer);
        }
    }

    @JCStressTest
    @State
    @JCStressMeta(TwoPutsAgainstDrain.class)
    @Keeps(value = Keeper.SUM_WITHOUT_GRACE_PERIOD, breaks = Finding.Kind.LOST_WAKEUP)
    public static class SumWithoutGracePeriod extends TwoPutsAgainstDrain {
        public SumWithoutGracePeriod() {
            super(Keeper.SUM_WITHOUT_GRACE_PERIOD);
        }

        @Actor
        public void one(LLL_Result r) {
            r.r1 = answer(this::first);
        }

        @Actor
        public void two(LLL_Result r) {
            r.r2 = answer(this::second);
        }

        @Actor
        public void three(LLL_Result r) {
            r.r3 = answer(this::killer);
        }
    }
}
