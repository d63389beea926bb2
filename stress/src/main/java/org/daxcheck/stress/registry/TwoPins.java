// SPDX-License-Identifier: GPL-2.0-only
package org.daxcheck.stress.registry;

import static org.openjdk.jcstress.annotations.Expect.ACCEPTABLE;
import static org.openjdk.jcstress.annotations.Expect.FORBIDDEN;

import org.daxcheck.api.PageMaps;
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

@Description("Two pin a page and let it go; nothing is left over.")
@Outcome(id = "taken, taken, 0", expect = ACCEPTABLE, desc = "all was given back")
@Outcome(id = ".*, .*, .*", expect = FORBIDDEN, desc = "a pin was refused, or not counted like its end")
@Outcome(
        id = {"-1, .*, .*", ".*, -1, .*"},
        expect = FORBIDDEN,
        desc = Hung.REASON)
abstract class TwoPins extends Scene {

    private final PageMaps maps;

    TwoPins(Keeper keeper) {
        maps = keeper.fresh(PageMaps.class);
        maps.memremapPages(0, true);
    }

    Object first() {
        return pinAndPut();
    }

    Object second() {
        return pinAndPut();
    }

    Object after() {
        return maps.references(0);
    }

    private String pinAndPut() {
        boolean pinned = maps.gup(0);
        if (pinned) {
            maps.putPage(0);
        }
        return taken(pinned);
    }

    @JCStressTest
    @State
    @JCStressMeta(TwoPins.class)
    @Keeps(Keeper.MEMREMAP)
    public static class Memremap extends TwoPins {
        public Memremap() {
            super(Keeper.MEMREMAP);
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
    @JCStressMeta(TwoPins.class)
    @Keeps(Keeper.MEMREMAP_LOCKED)
    public static class MemremapLocked extends TwoPins {
        public MemremapLocked() {
            super(Keeper.MEMREMAP_LOCKED);
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
    @JCStressMeta(TwoPins.class)
    @Keeps(Keeper.ZONE_DEVICE_PAGES)
    public static class ZoneDevicePages extends TwoPins {
        public ZoneDevicePages() {
            super(Keeper.ZONE_DEVICE_PAGES);
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
    @JCStressMeta(TwoPins.class)
    @Keeps(Keeper.MEMREMAP_PERCPU)
    public static class MemremapPercpu extends TwoPins {
        public MemremapPercpu() {
            super(Keeper.MEMREMAP_PERCPU);
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
    @JCStressMeta(TwoPins.class)
    @Keeps(value = Keeper.PIN_WITHOUT_PAGEMAP_REF, breaks = Finding.Kind.FORBIDDEN_OUTCOME)
    public static class PinWithoutPagemapRef extends TwoPins {
        public PinWithoutPagemapRef() {
            super(Keeper.PIN_WITHOUT_PAGEMAP_REF);
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
