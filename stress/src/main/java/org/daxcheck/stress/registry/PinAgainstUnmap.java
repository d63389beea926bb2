// SPDX-License-Identifier: GPL-2.0-only
package org.daxcheck.stress.registry;

import org.daxcheck.api.PageMaps;
import org.daxcheck.claim.Finding;
import org.daxcheck.stress.outcome.Keeper;
import org.daxcheck.stress.outcome.Keeps;
import org.daxcheck.stress.outcome.Scene;
import org.daxcheck.stress.vocabulary.BeforeOrAfter;
import org.openjdk.jcstress.annotations.Actor;
import org.openjdk.jcstress.annotations.Description;
import org.openjdk.jcstress.annotations.JCStressMeta;
import org.openjdk.jcstress.annotations.JCStressTest;
import org.openjdk.jcstress.annotations.State;
import org.openjdk.jcstress.infra.results.LL_Result;

@Description("A page is pinned while its memory goes.")
abstract class PinAgainstUnmap extends Scene {

    private final PageMaps maps;

    PinAgainstUnmap(Keeper keeper) {
        maps = keeper.fresh(PageMaps.class);
        maps.memremapPages(0, true);
    }

    Object pin() {
        boolean pinned = maps.gup(0);
        if (pinned) {
            maps.putPage(0);
        }
        return taken(pinned);
    }

    Object unmap() {
        maps.memunmapPages(0);
        return DONE;
    }

    @JCStressTest
    @State
    @JCStressMeta(BeforeOrAfter.class)
    @Keeps(Keeper.MEMREMAP)
    public static class Memremap extends PinAgainstUnmap {
        public Memremap() {
            super(Keeper.MEMREMAP);
        }

        @Actor
        public void one(LL_Result r) {
            r.r1 = answer(this::pin);
        }

        @Actor
        public void two(LL_Result r) {
            r.r2 = answer(this::unmap);
        }
    }

    @JCStressTest
    @State
    @JCStressMeta(BeforeOrAfter.class)
    @Keeps(Keeper.MEMREMAP_LOCKED)
    public static class MemremapLocked extends PinAgainstUnmap {
        public MemremapLocked() {
            super(Keeper.MEMREMAP_LOCKED);
        }

        @Actor
        public void one(LL_Result r) {
            r.r1 = answer(this::pin);
        }

        @Actor
        public void two(LL_Result r) {
            r.r2 = answer(this::unmap);
        }
    }

    @JCStressTest
    @State
    @JCStressMeta(BeforeOrAfter.class)
    @Keeps(Keeper.ZONE_DEVICE_PAGES)
    public static class ZoneDevicePages extends PinAgainstUnmap {
        public ZoneDevicePages() {
            super(Keeper.ZONE_DEVICE_PAGES);
        }

        @Actor
        public void one(LL_Result r) {
            r.r1 = answer(this::pin);
        }

        @Actor
        public void two(LL_Result r) {
            r.r2 = answer(this::unmap);
        }
    }

    @JCStressTest
    @State
    @JCStressMeta(BeforeOrAfter.class)
    @Keeps(value = Keeper.PIN_WITHOUT_PAGEMAP_REF, breaks = Finding.Kind.SAFETY)
    public static class PinWithoutPagemapRef extends PinAgainstUnmap {
        public PinWithoutPagemapRef() {
            super(Keeper.PIN_WITHOUT_PAGEMAP_REF);
        }

        @Actor
        public void one(LL_Result r) {
            r.r1 = answer(this::pin);
        }

        @Actor
        public void two(LL_Result r) {
            r.r2 = answer(this::unmap);
        }
    }
}
