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

@Description("A user who does not ask whether it lives asks for a reference while the count is killed.")
@Outcome(id = "done, taken, 1", expect = ACCEPTABLE, desc = "the user came while there was a reference")
@Outcome(id = "done, refused, 0", expect = ACCEPTABLE, desc = "the last reference was gone")
@Outcome(
        id = {"done, taken, 0", "done, refused, 1"},
        expect = FORBIDDEN,
        desc = "the count is not what was taken")
@Outcome(
        id = {"-1, .*, .*", ".*, -1, .*"},
        expect = FORBIDDEN,
        desc = Hung.REASON)
abstract class KillAgainstTryget extends Scene {

    private final KillableRef ref;

    KillAgainstTryget(Keeper keeper) {
        ref = keeper.fresh(KillableRef.class);
    }

    Object killer() {
        ref.kill();
        return DONE;
    }

    Object user() {
        return taken(ref.tryget());
    }

    Object after() {
        return ref.count();
    }

    @JCStressTest
    @State
    @JCStressMeta(KillAgainstTryget.class)
    @Keeps(Keeper.PERCPU_REF)
    public static class Percpu extends KillAgainstTryget {
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
    @JCStressMeta(KillAgainstTryget.class)
    @Keeps(Keeper.ATOMIC_REF)
    public static class Atomic extends KillAgainstTryget {
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
    @JCStressMeta(KillAgainstTryget.class)
    @Keeps(Keeper.LOCKED_REF)
    public static class Locked extends KillAgainstTryget {
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
    @JCStressMeta(KillAgainstTryget.class)
    @Keeps(value = Keeper.SUM_WITHOUT_GRACE_PERIOD, breaks = Finding.Kind.FORBIDDEN_OUTCOME)
    public static class SumWithoutGracePeriod extends KillAgainstTryget {
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
