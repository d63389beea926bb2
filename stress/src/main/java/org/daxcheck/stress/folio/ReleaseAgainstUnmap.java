// SPDX-License-Identifier: GPL-2.0-only
package org.daxcheck.stress.folio;

import org.daxcheck.api.FolioRefs;
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

@Description("The last folio becomes free while the memory goes.")
abstract class ReleaseAgainstUnmap extends Scene {

    private final FolioRefs folios;

    private int data;

    ReleaseAgainstUnmap(Keeper keeper) {
        folios = keeper.fresh(FolioRefs.class);
        folios.request(0, 1);
    }

    Object release() {
        data = 1;
        folios.release(0, 1);
        return DONE;
    }

    Object unmap() {
        folios.memunmapPages();
        return data;
    }

    @JCStressTest
    @State
    @JCStressMeta(AfterTheLastUser.class)
    @Keeps(Keeper.FOLIOS)
    public static class Folios extends ReleaseAgainstUnmap {
        public Folios() {
            super(Keeper.FOLIOS);
        }

        @Actor
        public void one(LL_Result r) {
            r.r1 = answer(this::release);
        }

        @Actor
        public void two(LL_Result r) {
            r.r2 = answer(this::unmap);
        }
    }

    @JCStressTest
    @State
    @JCStressMeta(AfterTheLastUser.class)
    @Keeps(Keeper.FOLIOS_PERCPU)
    public static class FoliosPercpu extends ReleaseAgainstUnmap {
        public FoliosPercpu() {
            super(Keeper.FOLIOS_PERCPU);
        }

        @Actor
        public void one(LL_Result r) {
            r.r1 = answer(this::release);
        }

        @Actor
        public void two(LL_Result r) {
            r.r2 = answer(this::unmap);
        }
    }

    @JCStressTest
    @State
    @JCStressMeta(AfterTheLastUser.class)
    @Keeps(Keeper.FOLIOS_LOCKED)
    public static class FoliosLocked extends ReleaseAgainstUnmap {
        public FoliosLocked() {
            super(Keeper.FOLIOS_LOCKED);
        }

        @Actor
        public void one(LL_Result r) {
            r.r1 = answer(this::release);
        }

        @Actor
        public void two(LL_Result r) {
            r.r2 = answer(this::unmap);
        }
    }

    @JCStressTest
    @State
    @JCStressMeta(AfterTheLastUser.class)
    @Keeps(value = Keeper.FOLIOS_SKETCH, breaks = Finding.Kind.SAFETY)
    public static class FoliosSketch extends ReleaseAgainstUnmap {
        public FoliosSketch() {
            super(Keeper.FOLIOS_SKETCH);
        }

        @Actor
        public void one(LL_Result r) {
            r.r1 = answer(this::release);
        }

        @Actor
        public void two(LL_Result r) {
            r.r2 = answer(this::unmap);
        }
    }

    @JCStressTest
    @State
    @JCStressMeta(AfterTheLastUser.class)
    @Keeps(value = Keeper.FOLIOS_SKETCH_PFN, breaks = Finding.Kind.SAFETY)
    public static class FoliosSketchPfn extends ReleaseAgainstUnmap {
        public FoliosSketchPfn() {
            super(Keeper.FOLIOS_SKETCH_PFN);
        }

        @Actor
        public void one(LL_Result r) {
            r.r1 = answer(this::release);
        }

        @Actor
        public void two(LL_Result r) {
            r.r2 = answer(this::unmap);
        }
    }
}
