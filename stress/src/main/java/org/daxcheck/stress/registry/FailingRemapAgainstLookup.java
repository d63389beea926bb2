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
import org.openjdk.jcstress.annotations.Description;
import org.openjdk.jcstress.annotations.JCStressMeta;
import org.openjdk.jcstress.annotations.JCStressTest;
import org.openjdk.jcstress.annotations.Outcome;
import org.openjdk.jcstress.annotations.State;
import org.openjdk.jcstress.infra.results.LL_Result;

@Description("A page map is looked up while it comes, fails, and comes.")
@Outcome(
        id = {"found, false true", "none, false true"},
        expect = ACCEPTABLE,
        desc = "the failure left nothing behind")
@Outcome(id = ".*, .*", expect = FORBIDDEN, desc = "the failure left something behind")
@Outcome(
        id = {"-1, .*", ".*, -1"},
        expect = FORBIDDEN,
        desc = Hung.REASON)
abstract class FailingRemapAgainstLookup extends Scene {

    private final PageMaps maps;

    FailingRemapAgainstLookup(Keeper keeper) {
        maps = keeper.fresh(PageMaps.class);
    }

    Object lookup() {
        long pgmap = maps.getDevPagemap(0, PageMaps.NONE);
        maps.putDevPagemap(pgmap);
        return pgmap == PageMaps.NONE ? "none" : "found";
    }

    Object remap() {
        return maps.memremapPages(0, false) + " " + maps.memremapPages(0, true);
    }

    @JCStressTest
    @State
    @JCStressMeta(FailingRemapAgainstLookup.class)
    @Keeps(Keeper.MEMREMAP)
    public static class Memremap extends FailingRemapAgainstLookup {
        public Memremap() {
            super(Keeper.MEMREMAP);
        }

        @Actor
        public void one(LL_Result r) {
            r.r1 = answer(this::lookup);
        }

        @Actor
        public void two(LL_Result r) {
            r.r2 = answer(this::remap);
        }
    }

    @JCStressTest
    @State
    @JCStressMeta(FailingRemapAgainstLookup.class)
    @Keeps(Keeper.MEMREMAP_LOCKED)
    public static class MemremapLocked extends FailingRemapAgainstLookup {
        public MemremapLocked() {
            super(Keeper.MEMREMAP_LOCKED);
        }

        @Actor
        public void one(LL_Result r) {
            r.r1 = answer(this::lookup);
        }

        @Actor
        public void two(LL_Result r) {
            r.r2 = answer(this::remap);
        }
    }

    @JCStressTest
    @State
    @JCStressMeta(FailingRemapAgainstLookup.class)
    @Keeps(Keeper.ZONE_DEVICE_PAGES)
    public static class ZoneDevicePages extends FailingRemapAgainstLookup {
        public ZoneDevicePages() {
            super(Keeper.ZONE_DEVICE_PAGES);
        }

        @Actor
        public void one(LL_Result r) {
            r.r1 = answer(this::lookup);
        }

        @Actor
        public void two(LL_Result r) {
            r.r2 = answer(this::remap);
        }
    }

    @JCStressTest
    @State
    @JCStressMeta(FailingRemapAgainstLookup.class)
    @Keeps(value = Keeper.FAILED_ACTION_LEAVES_PAGEMAP, breaks = Finding.Kind.FORBIDDEN_OUTCOME)
    public static class FailedActionLeavesPagemap extends FailingRemapAgainstLookup {
        public FailedActionLeavesPagemap() {
            super(Keeper.FAILED_ACTION_LEAVES_PAGEMAP);
        }

        @Actor
        public void one(LL_Result r) {
            r.r1 = answer(this::lookup);
        }

        @Actor
        public void two(LL_Result r) {
            r.r2 = answer(this::remap);
        }
    }
}
