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

@Description("Who finds a page map finds its pages, and sees what was written before.")
@Outcome(
        id = {"done, none", "done, pinned 1"},
        expect = ACCEPTABLE,
        desc = "nothing, or all of it")
@Outcome(id = "done, .*", expect = FORBIDDEN, desc = "found before it was complete")
@Outcome(
        id = {"-1, .*", ".*, -1"},
        expect = FORBIDDEN,
        desc = Hung.REASON)
abstract class LookupSeesMap extends Scene {

    private final PageMaps maps;

    private int data;

    LookupSeesMap(Keeper keeper) {
        maps = keeper.fresh(PageMaps.class);
    }

    Object map() {
        data = 1;
        maps.memremapPages(0, true);
        return DONE;
    }

    Object lookup() {
        return maps.gup(0) ? "pinned " + data : "none";
    }

    @JCStressTest
    @State
    @JCStressMeta(LookupSeesMap.class)
    @Keeps(Keeper.MEMREMAP)
    public static class Memremap extends LookupSeesMap {
        public Memremap() {
            super(Keeper.MEMREMAP);
        }

        @Actor
        public void one(LL_Result r) {
            r.r1 = answer(this::map);
        }

        @Actor
        public void two(LL_Result r) {
            r.r2 = answer(this::lookup);
        }
    }

    @JCStressTest
    @State
    @JCStressMeta(LookupSeesMap.class)
    @Keeps(Keeper.MEMREMAP_LOCKED)
    public static class MemremapLocked extends LookupSeesMap {
        public MemremapLocked() {
            super(Keeper.MEMREMAP_LOCKED);
        }

        @Actor
        public void one(LL_Result r) {
            r.r1 = answer(this::map);
        }

        @Actor
        public void two(LL_Result r) {
            r.r2 = answer(this::lookup);
        }
    }

    @JCStressTest
    @State
    @JCStressMeta(LookupSeesMap.class)
    @Keeps(Keeper.ZONE_DEVICE_PAGES)
    public static class ZoneDevicePages extends LookupSeesMap {
        public ZoneDevicePages() {
            super(Keeper.ZONE_DEVICE_PAGES);
        }

        @Actor
        public void one(LL_Result r) {
            r.r1 = answer(this::map);
        }

        @Actor
        public void two(LL_Result r) {
            r.r2 = answer(this::lookup);
        }
    }

    @JCStressTest
    @State
    @JCStressMeta(LookupSeesMap.class)
    @Keeps(value = Keeper.PAGEMAP_LISTED_BEFORE_PAGES, breaks = Finding.Kind.SAFETY)
    public static class PagemapListedBeforePages extends LookupSeesMap {
        public PagemapListedBeforePages() {
            super(Keeper.PAGEMAP_LISTED_BEFORE_PAGES);
        }

        @Actor
        public void one(LL_Result r) {
            r.r1 = answer(this::map);
        }

        @Actor
        public void two(LL_Result r) {
            r.r2 = answer(this::lookup);
        }
    }
}
