// SPDX-License-Identifier: GPL-2.0-only
package org.daxcheck.stress.sweep;

import static org.openjdk.jcstress.annotations.Expect.ACCEPTABLE;
import static org.openjdk.jcstress.annotations.Expect.FORBIDDEN;

import org.daxcheck.api.design.RefcountDesign;
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
import org.openjdk.jcstress.infra.results.LL_Result;

@Description("After the teardown no page becomes busy, whatever else was in the middle.")
@Outcome(
        id = {"taken, refused", "refused, refused"},
        expect = ACCEPTABLE,
        desc = "the early one perhaps, the late one not")
@Outcome(id = ".*, taken", expect = FORBIDDEN, desc = "a page became busy after its memory was gone")
@Outcome(
        id = {"-1, .*", ".*, -1"},
        expect = FORBIDDEN,
        desc = Hung.REASON)
abstract class TeardownRefuses extends Scene {

    private final RefcountDesign design;

    TeardownRefuses(Keeper keeper) {
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
        return taken(design.map(1));
    }

    @JCStressTest
    @State
    @JCStressMeta(TeardownRefuses.class)
    @Keeps(Keeper.D6)
    public static class D6 extends TeardownRefuses {
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
    @JCStressMeta(TeardownRefuses.class)
    @Keeps(Keeper.D7_GRACE)
    public static class D7Grace extends TeardownRefuses {
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
    @JCStressMeta(TeardownRefuses.class)
    @Keeps(value = Keeper.D7, breaks = Finding.Kind.SAFETY)
    public static class D7 extends TeardownRefuses {
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
}
