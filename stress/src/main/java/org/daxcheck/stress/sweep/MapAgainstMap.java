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

@Description("Two take an idle page to busy, and the page map is held once.")
@Outcome(id = "taken, taken, 1", expect = ACCEPTABLE, desc = "one left its reference with the page")
@Outcome(id = ".*, .*, .*", expect = FORBIDDEN, desc = "the page map is not held once")
@Outcome(
        id = {"-1, .*, .*", ".*, -1, .*"},
        expect = FORBIDDEN,
        desc = Hung.REASON)
abstract class MapAgainstMap extends Scene {

    private final RefcountDesign design;

    MapAgainstMap(Keeper keeper) {
        design = keeper.fresh(RefcountDesign.class);
    }

    Object first() {
        return taken(design.map(0));
    }

    Object second() {
        return taken(design.map(0));
    }

    Object after() {
        return design.references();
    }

    @JCStressTest
    @State
    @JCStressMeta(MapAgainstMap.class)
    @Keeps(Keeper.D6)
    public static class D6 extends MapAgainstMap {
        public D6() {
            super(Keeper.D6);
        }

        @Actor
        public void one(LLL_Result r) {
            r.r1 = answer(this::first);
        }

        @Actor
        public void two(LLL_Result r) {
            r.r2 = answer(this::second);
        }

        @Arbiter
        public void end(LLL_Result r) {
            r.r3 = after();
        }
    }

    @JCStressTest
    @State
    @JCStressMeta(MapAgainstMap.class)
    @Keeps(value = Keeper.D8_V3, breaks = Finding.Kind.FORBIDDEN_OUTCOME)
    public static class D8V3 extends MapAgainstMap {
        public D8V3() {
            super(Keeper.D8_V3);
        }

        @Actor
        public void one(LLL_Result r) {
            r.r1 = answer(this::first);
        }

        @Actor
        public void two(LLL_Result r) {
            r.r2 = answer(this::second);
        }

        @Arbiter
        public void end(LLL_Result r) {
            r.r3 = after();
        }
    }
}
