// SPDX-License-Identifier: GPL-2.0-only
package org.daxcheck.stress.sweep;

import org.daxcheck.api.design.RefcountDesign;
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

@Description("The last pin of a page goes while the device does.")
abstract class TeardownAgainstUnpin extends Scene {

    private final RefcountDesign design;

    private int data;

    TeardownAgainstUnpin(Keeper keeper) {
        design = keeper.fresh(RefcountDesign.class);
        design.map(0);
        design.pin(0);
        design.unmap(0);
    }

    Object unpin() {
        data = 1;
        design.unpin(0);
        return DONE;
    }

    Object tearDown() {
        design.tearDown();
        return data;
    }

    @JCStressTest
    @State
    @JCStressMeta(AfterTheLastUser.class)
    @Keeps(Keeper.D6)
    public static class D6 extends TeardownAgainstUnpin {
        public D6() {
            super(Keeper.D6);
        }

        @Actor
        public void one(LL_Result r) {
            r.r1 = answer(this::unpin);
        }

        @Actor
        public void two(LL_Result r) {
            r.r2 = answer(this::tearDown);
        }
    }

    @JCStressTest
    @State
    @JCStressMeta(AfterTheLastUser.class)
    @Keeps(Keeper.D7_GRACE)
    public static class D7Grace extends TeardownAgainstUnpin {
        public D7Grace() {
            super(Keeper.D7_GRACE);
        }

        @Actor
        public void one(LL_Result r) {
            r.r1 = answer(this::unpin);
        }

        @Actor
        public void two(LL_Result r) {
            r.r2 = answer(this::tearDown);
        }
    }

    @JCStressTest
    @State
    @JCStressMeta(AfterTheLastUser.class)
    @Keeps(Keeper.D7)
    public static class D7 extends TeardownAgainstUnpin {
        public D7() {
            super(Keeper.D7);
        }

        @Actor
        public void one(LL_Result r) {
            r.r1 = answer(this::unpin);
        }

        @Actor
        public void two(LL_Result r) {
            r.r2 = answer(this::tearDown);
        }
    }

    @JCStressTest
    @State
    @JCStressMeta(AfterTheLastUser.class)
    @Keeps(Keeper.D7_RECHECK)
    public static class D7Recheck extends TeardownAgainstUnpin {
        public D7Recheck() {
            super(Keeper.D7_RECHECK);
        }

        @Actor
        public void one(LL_Result r) {
            r.r1 = answer(this::unpin);
        }

        @Actor
        public void two(LL_Result r) {
            r.r2 = answer(this::tearDown);
        }
    }

    @JCStressTest
    @State
    @JCStressMeta(AfterTheLastUser.class)
    @Keeps(value = Keeper.D10, breaks = Finding.Kind.SAFETY)
    public static class D10 extends TeardownAgainstUnpin {
        public D10() {
            super(Keeper.D10);
        }

        @Actor
        public void one(LL_Result r) {
            r.r1 = answer(this::unpin);
        }

        @Actor
        public void two(LL_Result r) {
            r.r2 = answer(this::tearDown);
        }
    }
}
