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

@Description("Several references are taken at once while the page map goes.")
@Outcome(
        id = {"found, done", "none, done"},
        expect = ACCEPTABLE,
        desc = "all or none")
@Outcome(id = ".*, .*", expect = FORBIDDEN, desc = "the memory did not go")
@Outcome(
        id = {"-1, .*", ".*, -1"},
        expect = FORBIDDEN,
        desc = Hung.REASON)
abstract class ManyAgainstUnmap extends Scene {

    private final PageMaps maps;

    ManyAgainstUnmap(Keeper keeper) {
        maps = keeper.fresh(PageMaps.class);
        maps.memremapPages(0, true);
    }

    Object lookup() {
        long pgmap = maps.getDevPagemapMany(0, PageMaps.NONE, 2);
        maps.putDevPagemapMany(pgmap, 2);
        return pgmap == PageMaps.NONE ? "none" : "found";
    }

    Object unmap() {
        maps.memunmapPages(0);
        return DONE;
    }

    @JCStressTest
    @State
    @JCStressMeta(ManyAgainstUnmap.class)
    @Keeps(Keeper.MEMREMAP)
    public static class Memremap extends ManyAgainstUnmap {
        public Memremap() {
            super(Keeper.MEMREMAP);
        }

        @Actor
        public void one(LL_Result r) {
            r.r1 = answer(this::lookup);
        }

        @Actor
        public void two(LL_Result r) {
            r.r2 = answer(this::unmap);
        }
    }

    @JCStressTest
    @State
    @JCStressMeta(ManyAgainstUnmap.class)
    @Keeps(Keeper.MEMREMAP_LOCKED)
    public static class MemremapLocked extends ManyAgainstUnmap {
        public MemremapLocked() {
            super(Keeper.MEMREMAP_LOCKED);
        }

        @Actor
        public void one(LL_Result r) {
            r.r1 = answer(this::lookup);
        }

        @Actor
        public void two(LL_Result r) {
            r.r2 = answer(this::unmap);
        }
    }

    @JCStressTest
    @State
    @JCStressMeta(ManyAgainstUnmap.class)
    @Keeps(Keeper.ZONE_DEVICE_PAGES)
    public static class ZoneDevicePages extends ManyAgainstUnmap {
        public ZoneDevicePages() {
            super(Keeper.ZONE_DEVICE_PAGES);
        }

        @Actor
        public void one(LL_Result r) {
            r.r1 = answer(this::lookup);
        }

        @Actor
        public void two(LL_Result r) {
            r.r2 = answer(this::unmap);
        }
    }

    @JCStressTest
    @State
    @JCStressMeta(ManyAgainstUnmap.class)
    @Keeps(value = Keeper.COUNT_FREED_BEFORE_UNREGISTERED, breaks = Finding.Kind.SAFETY)
    public static class CountFreedBeforeUnregistered extends ManyAgainstUnmap {
        public CountFreedBeforeUnregistered() {
            super(Keeper.COUNT_FREED_BEFORE_UNREGISTERED);
        }

        @Actor
        public void one(LL_Result r) {
            r.r1 = answer(this::lookup);
        }

        @Actor
        public void two(LL_Result r) {
            r.r2 = answer(this::unmap);
        }
    }
}
