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

@Description("A reference is given back while the count is killed; the sum has the rest.")
@Outcome(id = "done, done, 1", expect = ACCEPTABLE, desc = "the one that is left")
@Outcome(id = "done, done, .*", expect = FORBIDDEN, desc = "references were lost or made in the switch")
@Outcome(
        id = {"-1, .*, .*", ".*, -1, .*"},
        expect = FORBIDDEN,
        desc = Hung.REASON)
abstract class SwitchAgainstPut extends Scene {

    private final KillableRef ref;

    SwitchAgainstPut(Keeper keeper) {
        ref = keeper.fresh(KillableRef.class);
        ref.getMany(2);
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
        return ref.count();
    }

    @JCStressTest
    @State
    @JCStressMeta(SwitchAgainstPut.class)
    @Keeps(Keeper.PERCPU_REF)
    public static class Percpu extends SwitchAgainstPut {
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
    @JCStressMeta(SwitchAgainstPut.class)
    @Keeps(Keeper.ATOMIC_REF)
    public static class Atomic extends SwitchAgainstPut {
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
    @JCStressMeta(SwitchAgainstPut.class)
    @Keeps(Keeper.LOCKED_REF)
    public static class Locked extends SwitchAgainstPut {
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
    @JCStressMeta(SwitchAgainstPut.class)
    @Keeps(value = Keeper.SUM_WITHOUT_GRACE_PERIOD, breaks = Finding.Kind.FORBIDDEN_OUTCOME)
    public static class SumWithoutGracePeriod extends SwitchAgainstPut {
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
