// SPDX-License-Identifier: GPL-2.0-only
package org.daxcheck.stress.folio;

import static org.openjdk.jcstress.annotations.Expect.ACCEPTABLE;
import static org.openjdk.jcstress.annotations.Expect.FORBIDDEN;

import org.daxcheck.api.FolioRefs;
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

@Description("A folio becomes free while another takes it out, who sees what was written before.")
@Outcome(
        id = {"done, refused", "done, taken 1"},
        expect = ACCEPTABLE,
        desc = "not free yet, or free")
@Outcome(id = "done, taken 0", expect = FORBIDDEN, desc = "taken before it was free")
@Outcome(
        id = {"-1, .*", ".*, -1"},
        expect = FORBIDDEN,
        desc = Hung.REASON)
abstract class ReleaseAgainstRequest extends Scene {

    private final FolioRefs folios;

    private int data;

    ReleaseAgainstRequest(Keeper keeper) {
        folios = keeper.fresh(FolioRefs.class);
        folios.request(0, 1);
    }

    Object release() {
        data = 1;
        folios.release(0, 1);
        return DONE;
    }

    Object request() {
        return folios.request(0, 1) ? "taken " + data : REFUSED;
    }

    @JCStressTest
    @State
    @JCStressMeta(ReleaseAgainstRequest.class)
    @Keeps(Keeper.FOLIOS)
    public static class Folios extends ReleaseAgainstRequest {
        public Folios() {
            super(Keeper.FOLIOS);
        }

        @Actor
        public void one(LL_Result r) {
            r.r1 = answer(this::release);
        }

        @Actor
        public void two(LL_Result r) {
            r.r2 = answer(this::request);
        }
    }

    @JCStressTest
    @State
    @JCStressMeta(ReleaseAgainstRequest.class)
    @Keeps(Keeper.FOLIOS_PERCPU)
    public static class FoliosPercpu extends ReleaseAgainstRequest {
        public FoliosPercpu() {
            super(Keeper.FOLIOS_PERCPU);
        }

        @Actor
        public void one(LL_Result r) {
            r.r1 = answer(this::release);
        }

        @Actor
        public void two(LL_Result r) {
            r.r2 = answer(this::request);
        }
    }

    @JCStressTest
    @State
    @JCStressMeta(ReleaseAgainstRequest.class)
    @Keeps(Keeper.FOLIOS_LOCKED)
    public static class FoliosLocked extends ReleaseAgainstRequest {
        public FoliosLocked() {
            super(Keeper.FOLIOS_LOCKED);
        }

        @Actor
        public void one(LL_Result r) {
            r.r1 = answer(this::release);
        }

        @Actor
        public void two(LL_Result r) {
            r.r2 = answer(this::request);
        }
    }

    @JCStressTest
    @State
    @JCStressMeta(ReleaseAgainstRequest.class)
    @Keeps(value = Keeper.REQUEST_REREADS_COUNT, breaks = Finding.Kind.FORBIDDEN_OUTCOME)
    public static class RequestRereadsCount extends ReleaseAgainstRequest {
        public RequestRereadsCount() {
            super(Keeper.REQUEST_REREADS_COUNT);
        }

        @Actor
        public void one(LL_Result r) {
            r.r1 = answer(this::release);
        }

        @Actor
        public void two(LL_Result r) {
            r.r2 = answer(this::request);
        }
    }

    @JCStressTest
    @State
    @JCStressMeta(ReleaseAgainstRequest.class)
    @Keeps(Keeper.FOLIOS_SKETCH)
    public static class FoliosSketch extends ReleaseAgainstRequest {
        public FoliosSketch() {
            super(Keeper.FOLIOS_SKETCH);
        }

        @Actor
        public void one(LL_Result r) {
            r.r1 = answer(this::release);
        }

        @Actor
        public void two(LL_Result r) {
            r.r2 = answer(this::request);
        }
    }

    @JCStressTest
    @State
    @JCStressMeta(ReleaseAgainstRequest.class)
    @Keeps(Keeper.FOLIOS_SKETCH_PFN)
    public static class FoliosSketchPfn extends ReleaseAgainstRequest {
        public FoliosSketchPfn() {
            super(Keeper.FOLIOS_SKETCH_PFN);
        }

        @Actor
        public void one(LL_Result r) {
            r.r1 = answer(this::release);
        }

        @Actor
        public void two(LL_Result r) {
            r.r2 = answer(this::request);
        }
    }
}
