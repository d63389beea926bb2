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

@Description("A page map is looked up while it goes.")
@Outcome(
        id = {"found, done", "none, done"},
        expect = ACCEPTABLE,
        desc = "before or after it is gone")
@Outcome(id = ".*, .*", expect = FORBIDDEN, desc = "the memory did not go")
@Outcome(
        id = {"-1, .*", ".*, -1"},
        expect = FORBIDDEN,
        desc = Hung.REASON)
abstract class LookupAgainstUnmap extends Scene {

    private final PageMaps maps;

    LookupAgainstUnmap(Keeper keeper) {
        maps = keeper.fresh(PageMaps.class);
        maps.memremapPages(0, true);
    }

    Object lookup() {
        long pgmap = maps.getDevPagemap(0, PageMaps.NONE);
        maps.putDevPagemap(pgmap);
        return pgmap == PageMaps.NONE ? "none" : "found";
    }

    Object unmap() {
        maps.memunmapPages(0);
        return DONE;
    }

    @JCStressTest
    @State
    @JCStressMeta(LookupAgainstUnmap.class)
    @Keeps(Keeper.MEMREMAP)
    public static class Memremap extends LookupAgainstUnmap {
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
    @JCStressMeta(LookupAgainstUnmap.class)
    @Keeps(Keeper.MEMREMAP_LOCKED)
    public static class MemremapLocked extends LookupAgainstUnmap {
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
    @JCStressMeta(LookupAgainstUnmap.class)
    @Keeps(Keeper.ZONE_DEVICE_PAGES)
    public static class ZoneDevicePages extends LookupAgainstUnmap {
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
    @JCStressMeta(LookupAgainstUnmap.class)
    @Keeps(Keeper.MEMREMAP_PERCPU)
    public static class MemremapPercpu extends LookupAgainstUnmap {
        public MemremapPercpu() {
            super(Keeper.MEMREMAP_PERCPU);
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
    @JCStressMeta(LookupAgainstUnmap.class)
    @Keeps(value = Keeper.COUNT_FREED_BEFORE_UNREGISTERED, breaks = Finding.Kind.SAFETY)
    public static class CountFreedBeforeUnregistered extends LookupAgainstUnmap {
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

    @JCStressTest
    @State
    @JCStressMeta(LookupAgainstUnmap.class)
    @Keeps(value = Keeper.REGISTRY_WITHOUT_GRACE_PERIOD, breaks = Finding.Kind.SAFETY)
    public static class RegistryWithoutGracePeriod extends LookupAgainstUnmap {
        public RegistryWithoutGracePeriod() {
            super(Keeper.REGISTRY_WITHOUT_GRACE_PERIOD);
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
