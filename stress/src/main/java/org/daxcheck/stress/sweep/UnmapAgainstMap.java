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
import org.openjdk.jcstress.annotations.Arbiter;
import org.openjdk.jcstress.annotations.Description;
import org.openjdk.jcstress.annotations.JCStressMeta;
import org.openjdk.jcstress.annotations.JCStressTest;
import org.openjdk.jcstress.annotations.Outcome;
import org.openjdk.jcstress.annotations.State;
import org.openjdk.jcstress.infra.results.LLL_Result;

@Description("A page goes from busy to idle and from idle to busy at once.")
@Outcome(id = "done, taken, 1", expect = ACCEPTABLE, desc = "the page is busy, and the page map is held once")
@Outcome(id = ".*, .*, .*", expect = FORBIDDEN, desc = "the page map is not held once")
@Outcome(
        id = {"-1, .*, .*", ".*, -1, .*"},
        expect = FORBIDDEN,
        desc = Hung.REASON)
abstract class UnmapAgainstMap extends Scene {

    private final RefcountDesign design;

    UnmapAgainstMap(Keeper keeper) {
        design = keeper.fresh(RefcountDesign.class);
        design.map(0);
    }

    Object unmap() {
        design.unmap(0);
        return DONE;
    }

    Object map() {
        return taken(design.map(0));
    }

    Object after() {
        return design.references();
    }

    @JCStressTest
    @State
    @JCStressMeta(UnmapAgainstMap.class)
    @Keeps(Keeper.D6)
    public static class D6 extends UnmapAgainstMap {
        public D6() {
            super(Keeper.D6);
        }

        @Actor
        public void one(LLL_Result r) {
            r.r1 = answer(this::unmap);
        }

        @Actor
        public void two(LLL_Result r) {
            r.r2 = answer(this::map);
        }

        @Arbiter
        public void end(LLL_Result r) {
            r.r3 = after();
        }
    }

    @JCStressTest
    @State
    @JCStressMeta(UnmapAgainstMap.class)
    @Keeps(value = Keeper.D8_V3, breaks = Finding.Kind.FORBIDDEN_OUTCOME)
    public static class D8V3 extends UnmapAgainstMap {
        public D8V3() {
            super(Keeper.D8_V3);
        }

        @Actor
        public void one(LLL_Result r) {
            r.r1 = answer(this::unmap);
        }

        @Actor
        public void two(LLL_Result r) {
            r.r2 = answer(this::map);
        }

        @Arbiter
        public void end(LLL_Result r) {
            r.r3 = after();
        }
    }
}
