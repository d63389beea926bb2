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

@Description("A user comes and goes while the count is killed, drained and given another life.")
@Outcome(
        id = {"done, taken, 1", "done, refused, 1"},
        expect = ACCEPTABLE,
        desc = "the owner has the one reference of the second life")
@Outcome(id = "done, .*, .*", expect = FORBIDDEN, desc = "a reference crossed from one life to the other")
@Outcome(
        id = {"-1, .*, .*", ".*, -1, .*"},
        expect = FORBIDDEN,
        desc = Hung.REASON)
abstract class SecondLifeAgainstUser extends Scene {

    private final KillableRef ref;

    SecondLifeAgainstUser(Keeper keeper) {
        ref = keeper.fresh(KillableRef.class);
    }

    Object owner() {
        ref.kill();
        ref.awaitRelease();
        ref.reinit();
        return DONE;
    }

    Object user() {
        boolean given = ref.trygetLive();
        if (given) {
            ref.put();
        }
        return taken(given);
    }

    Object after() {
        return ref.count();
    }

    @JCStressTest
    @State
    @JCStressMeta(SecondLifeAgainstUser.class)
    @Keeps(Keeper.PERCPU_REF)
    public static class Percpu extends SecondLifeAgainstUser {
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
    @JCStressMeta(SecondLifeAgainstUser.class)
    @Keeps(Keeper.ATOMIC_REF)
    public static class Atomic extends SecondLifeAgainstUser {
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
    @JCStressMeta(SecondLifeAgainstUser.class)
    @Keeps(Keeper.LOCKED_REF)
    public static class Locked extends SecondLifeAgainstUser {
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
    @JCStressMeta(SecondLifeAgainstUser.class)
    @Keeps(value = Keeper.SUM_WITHOUT_GRACE_PERIOD, breaks = Finding.Kind.LOST_WAKEUP)
    public static class SumWithoutGracePeriod extends SecondLifeAgainstUser {
        public SumWithoutGracePeriod() {
            super(Keeper.SUM_WITHOUT_GRACE_PERIOD);
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
