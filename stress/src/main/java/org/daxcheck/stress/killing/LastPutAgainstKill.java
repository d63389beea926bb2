// SPDX-License-Identifier: GPL-2.0-only
package org.daxcheck.stress.killing;

import org.daxcheck.api.KillableRef;
import org.daxcheck.claim.Finding;
import org.daxcheck.stress.outcome.Keeper;
import org.daxcheck.stress.outcome.Keeps;
import org.daxcheck.stress.outcome.Scene;
import org.daxcheck.stress.vocabulary.AfterTheLastUser;
import org.openjdk.jcstress.annotations.Actor;
import org.openjdk.jcstress.annotations.Description;
import org.openjdk.jcstress.annotations.JCStressMeta;
import org.openjdk.jcstress.annotations.JCStressTest;
import org.openjdk.jcstress.annotations.State;
import org.openjdk.jcstress.infra.results.LL_Result;

@Description("The last user goes while the count is killed and drained; the drain ends after what the user wrote.")
abstract class LastPutAgainstKill extends Scene {

    private final KillableRef ref;

    private int data;

    LastPutAgainstKill(Keeper keeper) {
        ref = keeper.fresh(KillableRef.class);
        ref.get();
    }

    Object user() {
        data = 1;
        ref.put();
        return DONE;
    }

    Object killer() {
        ref.kill();
        ref.awaitRelease();
        return data;
    }

    @JCStressTest
    @State
    @JCStressMeta(AfterTheLastUser.class)
    @Keeps(Keeper.PERCPU_REF)
    public static class Percpu extends LastPutAgainstKill {
        public Percpu() {
            super(Keeper.PERCPU_REF);
        }

        @Actor
        public void one(LL_Result r) {
            r.r1 = answer(this::user);
        }

        @Actor
        public void two(LL_Result r) {
            r.r2 = answer(this::killer);
        }
    }

    @JCStressTest
    @State
    @JCStressMeta(AfterTheLastUser.class)
    @Keeps(Keeper.ATOMIC_REF)
    public static class Atomic extends LastPutAgainstKill {
        public Atomic() {
            super(Keeper.ATOMIC_REF);
        }

        @Actor
        public void one(LL_Result r) {
            r.r1 = answer(this::user);
        }

        @Actor
        public void two(LL_Result r) {
            r.r2 = answer(this::killer);
        }
    }

    @JCStressTest
    @State
    @JCStressMeta(AfterTheLastUser.class)
    @Keeps(Keeper.LOCKED_REF)
    public static class Locked extends LastPutAgainstKill {
        public Locked() {
            super(Keeper.LOCKED_REF);
        }

        @Actor
        public void one(LL_Result r) {
            r.r1 = answer(this::user);
        }

        @Actor
        public void two(LL_Result r) {
            r.r2 = answer(this::killer);
        }
    }

    @JCStressTest
    @State
    @JCStressMeta(AfterTheLastUser.class)
    @Keeps(value = Keeper.SUM_WITHOUT_GRACE_PERIOD, breaks = Finding.Kind.LOST_WAKEUP)
    public static class SumWithoutGracePeriod extends LastPutAgainstKill {
        public SumWithoutGracePeriod() {
            super(Keeper.SUM_WITHOUT_GRACE_PERIOD);
        }

        @Actor
        public void one(LL_Result r) {
            r.r1 = answer(this::user);
        }

        @Actor
        public void two(LL_Result r) {
            r.r2 = answer(this::killer);
        }
    }
}
