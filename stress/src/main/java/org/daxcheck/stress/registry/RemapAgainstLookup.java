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

@Description("A page map is looked up while it goes and comes back.")
@Outcome(
        id = {"found, true, 0", "none, true, 0"},
        expect = ACCEPTABLE,
        desc = "it came back")
@Outcome(id = ".*, false, .*", expect = FORBIDDEN, desc = "it could not come back")
@Outcome(id = ".*, true, .*", expect = FORBIDDEN, desc = "references crossed from one life to the other")
@Outcome(
        id = {"-1, .*, .*", ".*, -1, .*"},
        expect = FORBIDDEN,
        desc = Hung.REASON)
abstract class RemapAgainstLookup extends Scene {

    private final PageMaps maps;

    RemapAgainstLookup(Keeper keeper) {
        maps = keeper.fresh(PageMaps.class);
        maps.memremapPages(0, true);
    }

    Object lookup() {
        long pgmap = maps.getDevPagemap(0, PageMaps.NONE);
        maps.putDevPagemap(pgmap);
        return pgmap == PageMaps.NONE ? "none" : "found";
    }

    Object remap() {
        maps.memunmapPages(0);
        return maps.memremapPages(0, true);
    }

    Object after() {
        return maps.references(0);
    }

    @JCStressTest
    @State
    @JCStressMeta(RemapAgainstLookup.class)
    @Keeps(Keeper.MEMREMAP)
    public static class Memremap extends RemapAgainstLookup {
        public Memremap() {
            super(Keeper.MEMREMAP);
        }

        @Actor
        public void one(LLL_Result r) {
            r.r1 = answer(this::lookup);
        }

        @Actor
        public void two(LLL_Result r) {
            r.r2 = answer(this::remap);
        }

        @Arbiter
        public void end(LLL_Result r) {
            r.r3 = after();
        }
    }

    @JCStressTest
    @State
    @JCStressMeta(RemapAgainstLookup.class)
    @Keeps(Keeper.MEMREMAP_LOCKED)
    public static class MemremapLocked extends RemapAgainstLookup {
        public MemremapLocked() {
            super(Keeper.MEMREMAP_LOCKED);
        }

        @Actor
        public void one(LLL_Result r) {
            r.r1 = answer(this::lookup);
        }

        @Actor
        public void two(LLL_Result r) {
            r.r2 = answer(this::remap);
        }

        @Arbiter
        public void end(LLL_Result r) {
            r.r3 = after();
        }
    }

    @JCStressTest
    @State
    @JCStressMeta(RemapAgainstLookup.class)
    @Keeps(Keeper.ZONE_DEVICE_PAGES)
    public static class ZoneDevicePages extends RemapAgainstLookup {
        public ZoneDevicePages() {
            super(Keeper.ZONE_DEVICE_PAGES);
        }

        @Actor
        public void one(LLL_Result r) {
            r.r1 = answer(this::lookup);
        }

        @Actor
        public void two(LLL_Result r) {
            r.r2 = answer(this::remap);
        }

        @Arbiter
        public void end(LLL_Result r) {
            r.r3 = after();
        }
    }

    @JCStressTest
    @State
    @JCStressMeta(RemapAgainstLookup.class)
    @Keeps(value = Keeper.COUNT_KEPT_AFTER_REMOVAL, breaks = Finding.Kind.FORBIDDEN_OUTCOME)
    public static class CountKeptAfterRemoval extends RemapAgainstLookup {
        public CountKeptAfterRemoval() {
            super(Keeper.COUNT_KEPT_AFTER_REMOVAL);
        }

        @Actor
        public void one(LLL_Result r) {
            r.r1 = answer(this::lookup);
        }

        @Actor
        public void two(LLL_Result r) {
            r.r2 = answer(this::remap);
        }

        @Arbiter
        public void end(LLL_Result r) {
            r.r3 = after();
        }
    }
}
