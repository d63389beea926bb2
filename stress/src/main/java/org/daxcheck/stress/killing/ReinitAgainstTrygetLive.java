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

@Description("A user asks for a live reference while the count gets another life.")
@Outcome(id = "done, taken, 2", expect = ACCEPTABLE, desc = "in the second life")
@Outcome(id = "done, refused, 1", expect = ACCEPTABLE, desc = "before the second life")
@Outcome(
        id = {"done, taken, [^2]", "done, refused, [^1]"},
        expect = FORBIDDEN,
        desc = "the count is not what was taken")
@Outcome(
        id = {"-1, .*, .*", ".*, -1, .*"},
        expect = FORBIDDEN,
        desc = Hung.REASON)
abstract class ReinitAgainstTrygetLive extends Scene {

    private final KillableRef ref;

    ReinitAgainstTrygetLive(Keeper keeper) {
        ref = keeper.fresh(KillableRef.class);
        ref.kill();
        ref.awaitRelease();
    }

    Object owner() {
        ref.reinit();
        return DONE;
    }

    Object user() {
        return taken(ref.trygetLive());
    }

    Object after() {
        return ref.count();
    }

    @JCStressTest
    @State
    @JCStressMeta(ReinitAgainstTrygetLive.class)
    @Keeps(Keeper.PERCPU_REF)
    public static class Percpu extends ReinitAgainstTrygetLive {
        public Percpu() {
            super(Keeper.PERCPU_REF);
        }

        @Actor
        public void one(LLL_Result r) {
            r.r1 = answer(this::owner);
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
    @JCStressMeta(ReinitAgainstTrygetLive.class)
    @Keeps(Keeper.ATOMIC_REF)
    public static class Atomic extends ReinitAgainstTrygetLive {
        public Atomic() {
            super(Keeper.ATOMIC_REF);
        }

        @Actor
        public void one(LLL_Result r) {
            r.r1 = answer(this::owner);
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
    @JCStressMeta(ReinitAgainstTrygetLive.class)
    @Keeps(Keeper.LOCKED_REF)
    public static class Locked extends ReinitAgainstTrygetLive {
        public Locked() {
            super(Keeper.LOCKED_REF);
        }

        @Actor
        public void one(LLL_Result r) {
            r.r1 = answer(this::owner);
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
    @JCStressMeta(ReinitAgainstTrygetLive.class)
    @Keeps(value = Keeper.LIVE_BEFORE_COUNTERS_CLEARED, breaks = Finding.Kind.FORBIDDEN_OUTCOME)
    public static class LiveBeforeCountersCleared extends ReinitAgainstTrygetLive {
        public LiveBeforeCountersCleared() {
            super(Keeper.LIVE_BEFORE_COUNTERS_CLEARED);
        }

        @Actor
        public void one(LLL_Result r) {
            r.r1 = answer(this::owner);
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
