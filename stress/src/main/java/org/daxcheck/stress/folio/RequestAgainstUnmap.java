// SPDX-License-Identifier: GPL-2.0-only
package org.daxcheck.stress.folio;

import org.daxcheck.api.FolioRefs;
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

@Description("A folio is taken out and given back while the memory goes.")
abstract class RequestAgainstUnmap extends Scene {

    private final FolioRefs folios;

    RequestAgainstUnmap(Keeper keeper) {
        folios = keeper.fresh(FolioRefs.class);
    }

    Object request() {
        boolean given = folios.request(0, 1);
        if (given) {
            folios.release(0, 1);
        }
        return taken(given);
    }

    Object unmap() {
        folios.memunmapPages();
        return DONE;
    }

    @JCStressTest
    @State
    @JCStressMeta(BeforeOrAfter.class)
    @Keeps(Keeper.FOLIOS)
    public static class Folios extends RequestAgainstUnmap {
        public Folios() {
            super(Keeper.FOLIOS);
        }

        @Actor
        public void one(LL_Result r) {
            r.r1 = answer(this::request);
        }

        @Actor
        public void two(LL_Result r) {
            r.r2 = answer(this::unmap);
        }
    }

    @JCStressTest
    @State
    @JCStressMeta(BeforeOrAfter.class)
    @Keeps(Keeper.FOLIOS_PERCPU)
    public static class FoliosPercpu extends RequestAgainstUnmap {
        public FoliosPercpu() {
            super(Keeper.FOLIOS_PERCPU);
        }

        @Actor
        public void one(LL_Result r) {
            r.r1 = answer(this::request);
        }

        @Actor
        public void two(LL_Result r) {
            r.r2 = answer(this::unmap);
        }
    }

    @JCStressTest
    @State
    @JCStressMeta(BeforeOrAfter.class)
    @Keeps(Keeper.FOLIOS_LOCKED)
    public static class FoliosLocked extends RequestAgainstUnmap {
        public FoliosLocked() {
            super(Keeper.FOLIOS_LOCKED);
        }

        @Actor
        public void one(LL_Result r) {
            r.r1 = answer(this::request);
        }

        @Actor
        public void two(LL_Result r) {
            r.r2 = answer(this::unmap);
        }
    }

    @JCStressTest
    @State
    @JCStressMeta(BeforeOrAfter.class)
    @Keeps(Keeper.FOLIOS_HUGE)
    public static class FoliosHuge extends RequestAgainstUnmap {
        public FoliosHuge() {
            super(Keeper.FOLIOS_HUGE);
        }

        @Actor
        public void one(LL_Result r) {
            r.r1 = answer(this::request);
        }

        @Actor
        public void two(LL_Result r) {
            r.r2 = answer(this::unmap);
        }
    }

    @JCStressTest
    @State
    @JCStressMeta(BeforeOrAfter.class)
    @Keeps(value = Keeper.FOLIOS_SKETCH, breaks = Finding.Kind.SAFETY)
    public static class FoliosSketch extends RequestAgainstUnmap {
        public FoliosSketch() {
            super(Keeper.FOLIOS_SKETCH);
        }

        @Actor
        public void one(LL_Result r) {
            r.r1 = answer(this::request);
        }

        @Actor
        public void two(LL_Result r) {
            r.r2 = answer(this::unmap);
        }
    }

    @JCStressTest
    @State
    @JCStressMeta(BeforeOrAfter.class)
    @Keeps(value = Keeper.FOLIOS_SKETCH_PFN, breaks = Finding.Kind.SAFETY)
    public static class FoliosSketchPfn extends RequestAgainstUnmap {
        public FoliosSketchPfn() {
            super(Keeper.FOLIOS_SKETCH_PFN);
        }

        @Actor
        public void one(LL_Result r) {
            r.r1 = answer(this::request);
        }

        @Actor
        public void two(LL_Result r) {
            r.r2 = answer(this::unmap);
        }
    }
}
