// SPDX-License-Identifier: GPL-2.0-only
package org.daxcheck.stress.killing;

import org.daxcheck.api.KillableRef;
import org.daxcheck.claim.Finding;
import org.daxcheck.kernel.sync.Rcu;
import org.daxcheck.kernel.word.IntWord;
import org.daxcheck.stress.outcome.Keeper;
import org.daxcheck.stress.outcome.Keeps;
import org.daxcheck.stress.outcome.Scene;
import org.daxcheck.stress.vocabulary.BeforeOrAfter;
import org.openjdk.jcstress.annotations.Actor;
import org.openjdk.jcstress.annotations.Description;
import org.openjdk.jcstress.annotations.JCStressMeta;
import org.openjdk.jcstress.annotations.JCStressTest;
import org.openjdk.jcstress.annotations.State;
import org.openjdk.jcstress.infra.results.LL_Result;

@Description(
        "A user finds a count and comes and goes, while its owner kills it, drains it, takes it away and frees it.")
abstract class UserAgainstExit extends Scene {

    private final Rcu rcu = new Rcu(0);
    private final IntWord registered = new IntWord(1);
    private final KillableRef ref;

    UserAgainstExit(Keeper keeper) {
        ref = keeper.fresh(rcu, () -> {});
    }

    Object user() {
        int section = rcu.readLock();
        boolean given = registered.getVolatile() != 0 && ref.trygetLiveRcu();
        rcu.readUnlock(section);
        if (given) {
            ref.put();
        }
        return taken(given);
    }

    Object owner() {
        ref.kill();
        ref.awaitRelease();
        registered.setVolatile(0);
        rcu.synchronizeRcu();
        ref.exit();
        return DONE;
    }

    @JCStressTest
    @State
    @JCStressMeta(BeforeOrAfter.class)
    @Keeps(Keeper.PERCPU_REF)
    public static class Percpu extends UserAgainstExit {
        public Percpu() {
            super(Keeper.PERCPU_REF);
        }

        @Actor
        public void one(LL_Result r) {
            r.r1 = answer(this::user);
        }

        @Actor
        public void two(LL_Result r) {
            r.r2 = answer(this::owner);
        }
    }

    @JCStressTest
    @State
    @JCStressMeta(BeforeOrAfter.class)
    @Keeps(Keeper.ATOMIC_REF)
    public static class Atomic extends UserAgainstExit {
        public Atomic() {
            super(Keeper.ATOMIC_REF);
        }

        @Actor
        public void one(LL_Result r) {
            r.r1 = answer(this::user);
        }

        @Actor
        public void two(LL_Result r) {
            r.r2 = answer(this::owner);
        }
    }

    @JCStressTest
    @State
    @JCStressMeta(BeforeOrAfter.class)
    @Keeps(Keeper.LOCKED_REF)
    public static class Locked extends UserAgainstExit {
        public Locked() {
            super(Keeper.LOCKED_REF);
        }

        @Actor
        public void one(LL_Result r) {
            r.r1 = answer(this::user);
        }

        @Actor
        public void two(LL_Result r) {
            r.r2 = answer(this::owner);
        }
    }

    @JCStressTest
    @State
    @JCStressMeta(BeforeOrAfter.class)
    @Keeps(value = Keeper.SUM_WITHOUT_GRACE_PERIOD, breaks = Finding.Kind.SAFETY)
    public static class SumWithoutGracePeriod extends UserAgainstExit {
        public SumWithoutGracePeriod() {
            super(Keeper.SUM_WITHOUT_GRACE_PERIOD);
        }

        @Actor
        public void one(LL_Result r) {
            r.r1 = answer(this::user);
        }

        @Actor
        public void two(LL_Result r) {
            r.r2 = answer(this::owner);
        }
    }
}
