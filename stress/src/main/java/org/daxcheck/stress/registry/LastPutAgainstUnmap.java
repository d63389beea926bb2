// SPDX-License-Identifier: GPL-2.0-only
package org.daxcheck.stress.registry;

import org.daxcheck.api.PageMaps;
import org.daxcheck.claim.Finding;
import org.daxcheck.stress.outcome.Keeper;
import org.daxcheck.stress.outcome.Keeps;
import org.daxcheck.stress.outcome.Scene;
import org.daxcheck.stress.vocabulary.AfterTheLastUser;
import org.openjdk.jcstress.annotations.Actor;
import org.openjdk.jcstress.annotations.Description;
import org.openjdk.jcstress.annotations.JCStressMeta;
import org.openjdk.jcstress.annotations.JCStressTest;
import org.openjdk.jcstress.annotations.State;
import org.openjdk.jcstress.infra.results.LL_Result;

@Description("The last user of a page goes while its memory does.")
abstract class LastPutAgainstUnmap extends Scene {

    private final PageMaps maps;

    private int data;

    LastPutAgainstUnmap(Keeper keeper) {
        maps = keeper.fresh(PageMaps.class);
        maps.memremapPages(0, true);
        maps.gup(0);
    }

    Object put() {
        data = 1;
        maps.putPage(0);
        return DONE;
    }

    Object unmap() {
        maps.memunmapPages(0);
        return data;
    }

    @JCStressTest
    @State
    @JCStressMeta(AfterTheLastUser.class)
    @Keeps(Keeper.MEMREMAP)
    public static class Memremap extends LastPutAgainstUnmap {
        public Memremap() {
            super(Keeper.MEMREMAP);
        }

        @Actor
        public void one(LL_Result r) {
            r.r1 = answer(this::put);
        }

        @Actor
        public void two(LL_Result r) {
            r.r2 = answer(this::unmap);
        }
    }

    @JCStressTest
    @State
    @JCStressMeta(AfterTheLastUser.class)
    @Keeps(Keeper.MEMREMAP_LOCKED)
    public static class MemremapLocked extends LastPutAgainstUnmap {
        public MemremapLocked() {
            super(Keeper.MEMREMAP_LOCKED);
        }

        @Actor
        public void one(LL_Result r) {
            r.r1 = answer(this::put);
        }

        @Actor
        public void two(LL_Result r) {
            r.r2 = answer(this::unmap);
        }
    }

    @JCStressTest
    @State
    @JCStressMeta(AfterTheLastUser.class)
    @Keeps(Keeper.ZONE_DEVICE_PAGES)
    public static class ZoneDevicePages extends LastPutAgainstUnmap {
        public ZoneDevicePages() {
            super(Keeper.ZONE_DEVICE_PAGES);
        }

        @Actor
        public void one(LL_Result r) {
            r.r1 = answer(this::put);
        }

        @Actor
        public void two(LL_Result r) {
            r.r2 = answer(this::unmap);
        }
    }

    @JCStressTest
    @State
    @JCStressMeta(AfterTheLastUser.class)
    @Keeps(Keeper.MEMREMAP_PERCPU)
    public static class MemremapPercpu extends LastPutAgainstUnmap {
        public MemremapPercpu() {
            super(Keeper.MEMREMAP_PERCPU);
        }

        @Actor
        public void one(LL_Result r) {
            r.r1 = answer(this::put);
        }

        @Actor
        public void two(LL_Result r) {
            r.r2 = answer(this::unmap);
        }
    }

    @JCStressTest
    @State
    @JCStressMeta(AfterTheLastUser.class)
    @Keeps(value = Keeper.MEMORY_REMOVED_BEFORE_LAST_PUT, breaks = Finding.Kind.SAFETY)
    public static class MemoryRemovedBeforeLastPut extends LastPutAgainstUnmap {
        public MemoryRemovedBeforeLastPut() {
            super(Keeper.MEMORY_REMOVED_BEFORE_LAST_PUT);
        }

        @Actor
        public void one(LL_Result r) {
            r.r1 = answer(this::put);
        }

        @Actor
        public void two(LL_Result r) {
            r.r2 = answer(this::unmap);
        }
    }
}
