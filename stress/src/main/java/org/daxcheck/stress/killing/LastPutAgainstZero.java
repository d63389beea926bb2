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

@Description("The last user goes while the count is killed by one who asks whether any are left.")
@Outcome(
        id = {"left, done, zero", "zero 1, done, zero"},
        expect = ACCEPTABLE,
        desc = "zero after the user was done, and in the end")
@Outcome(id = ".*, done, .*", expect = FORBIDDEN, desc = "zero before the user was done, or not in the end")
@Outcome(
        id = {"-1, .*, .*", ".*, -1, .*"},
        expect = FORBIDDEN,
        desc = Hung.REASON)
abstract class LastPutAgainstZero extends Scene {

    private final KillableRef ref;

    private int data;

    LastPutAgainstZero(Keeper keeper) {
        ref = keeper.fresh(KillableRef.class);
        ref.get();
    }

    Object killer() {
        ref.kill();
        return ref.isZero() ? "zero " + data : "left";
    }

    Object user() {
        data = 1;
        ref.put();
        return DONE;
    }

    Object after() {
        return ref.isZero() ? "zero" : "left";
    }

    @JCStressTest
    @State
    @JCStressMeta(LastPutAgainstZero.class)
    @Keeps(Keeper.PERCPU_REF)
    public static class Percpu extends LastPutAgainstZero {
        public Percpu() {
            super(Keeper.PERCPU_REF);
        }

        @Actor
        public void one(LLL_Result r) {
            r.r1 = answer(this::killer);
        }

        @Actor
        public void two(LLL_Result r) {
            r.r2 = answer(this::user);
        }

        @Arbiter
        public void end(LLL_Result r) {
            r.r3 = after();
        }
    }

    @JCStressTest
    @State
    @JCStressMeta(LastPutAgainstZero.class)
    @Keeps(Keeper.ATOMIC_REF)
    public static class Atomic extends LastPutAgainstZero {
        public Atomic() {
            super(Keeper.ATOMIC_REF);
        }

        @Actor
        public void one(LLL_Result r) {
            r.r1 = answer(this::killer);
        }

        @Actor
        public void two(LLL_Result r) {
            r.r2 = answer(this::user);
        }

        @Arbiter
        public void end(LLL_Result r) {
            r.r3 = after();
        }
    }

    @JCStressTest
    @State
    @JCStressMeta(LastPutAgainstZero.class)
    @Keeps(Keeper.LOCKED_REF)
    public static class Locked extends LastPutAgainstZero {
        public Locked() {
            super(Keeper.LOCKED_REF);
        }

        @Actor
        public void one(LLL_Result r) {
            r.r1 = answer(this::killer);
        }

        @Actor
        public void two(LLL_Result r) {
            r.r2 = answer(this::user);
        }

        @Arbiter
        public void end(LLL_Result r) {
            r.r3 = after();
        }
    }

    @JCStressTest
    @State
    @JCStressMeta(LastPutAgainstZero.class)
    @Keeps(value = Keeper.SUM_WITHOUT_GRACE_PERIOD, breaks = Finding.Kind.FORBIDDEN_OUTCOME)
    public static class SumWithoutGracePeriod extends LastPutAgainstZero {
        public SumWithoutGracePeriod() {
            super(Keeper.SUM_WITHOUT_GRACE_PERIOD);
        }

        @Actor
        public void one(LLL_Result r) {
            r.r1 = answer(this::killer);
        }

        @Actor
        public void two(LLL_Result r) {
            r.r2 = answer(this::user);
        }

        @Arbiter
        public void end(LLL_Result r) {
            r.r3 = after();
        }
    }
}
