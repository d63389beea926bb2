// SPDX-License-Identifier: GPL-2.0-only
package org.daxcheck.stress.sweep;

import org.daxcheck.api.design.RefcountDesign;
import org.daxcheck.claim.Finding;
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

@Description("A page goes from idle to busy and back while the device goes.")
abstract class TeardownAgainstMap extends Scene {

    private final RefcountDesign design;

    TeardownAgainstMap(Keeper keeper) {
        design = keeper.fresh(RefcountDesign.class);
    }

    Object map() {
        boolean mapped = design.map(0);
        if (mapped) {
            design.unmap(0);
        }
        return taken(mapped);
    }

    Object tearDown() {
        design.tearDown();
        return DONE;
    }

    @JCStressTest
    @State
    @JCStressMeta(BeforeOrAfter.class)
    @Keeps(Keeper.D6)
    public static class D6 extends TeardownAgainstMap {
        public D6() {
            super(Keeper.D6);
        }

        @Actor
        public void one(LL_Result r) {
            r.r1 = answer(this::map);
        }

        @Actor
        public void two(LL_Result r) {
            r.r2 = answer(this::tearDown);
        }
    }

    @JCStressTest
    @State
    @JCStressMeta(BeforeOrAfter.class)
    @Keeps(Keeper.D7_GRACE)
    public static class D7Grace extends TeardownAgainstMap {
        public D7Grace() {
            super(Keeper.D7_GRACE);
        }

        @Actor
        public void one(LL_Result r) {
            r.r1 = answer(this::map);
        }

        @Actor
        public void two(LL_Result r) {
            r.r2 = answer(this::tearDown);
        }
    }

    @JCStressTest
    @State
    @JCStressMeta(BeforeOrAfter.class)
    @Keeps(value = Keeper.D7, breaks = Finding.Kind.SAFETY)
    public static class D7 extends TeardownAgainstMap {
        public D7() {
            super(Keeper.D7);
        }

        @Actor
        public void one(LL_Result r) {
            r.r1 = answer(this::map);
        }

        @Actor
        public void two(LL_Result r) {
            r.r2 = answer(this::tearDown);
        }
    }

    @JCStressTest
    @State
    @JCStressMeta(BeforeOrAfter.class)
    @Keeps(value = Keeper.D7_RECHECK, breaks = Finding.Kind.SAFETY)
    public static class D7Recheck extends TeardownAgainstMap {
        public D7Recheck() {
            super(Keeper.D7_RECHECK);
        }

        @Actor
        public void one(LL_Result r) {
            r.r1 = answer(this::map);
        }

        @Actor
        public void two(LL_Result r) {
            r.r2 = answer(this::tearDown);
        }
    }
}
