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
import org.openjdk.jcstress.annotations.Arbiter;
import org.openjdk.jcstress.annotations.Description;
import org.openjdk.jcstress.annotations.JCStressMeta;
import org.openjdk.jcstress.annotations.JCStressTest;
import org.openjdk.jcstress.annotations.Outcome;
import org.openjdk.jcstress.annotations.State;
import org.openjdk.jcstress.infra.results.LLL_Result;

@Description("A folio becomes free while another pins it.")
@Outcome(
        id = {"done, taken, 1", "done, refused, 0"},
        expect = ACCEPTABLE,
        desc = "the pin came first and keeps the page map, or found the folio free")
@Outcome(
        id = {"done, taken, 0", "done, refused, 1"},
        expect = FORBIDDEN,
        desc = "folio and page map are not held alike")
@Outcome(
        id = {"-1, .*, .*", ".*, -1, .*"},
        expect = FORBIDDEN,
        desc = Hung.REASON)
abstract class ReleaseAgainstPin extends Scene {

    private final FolioRefs folios;

    /** A folio of two pages is pinned by its second. */
    private final int page;

    ReleaseAgainstPin(Keeper keeper) {
        folios = keeper.fresh(FolioRefs.class);
        page = keeper == Keeper.FOLIOS_HUGE ? 1 : 0;
        folios.request(0, 1);
    }

    Object release() {
        folios.release(0, 1);
        return DONE;
    }

    Object pin() {
        return taken(folios.tryGet(page));
    }

    Object after() {
        return folios.references();
    }

    @JCStressTest
    @State
    @JCStressMeta(ReleaseAgainstPin.class)
    @Keeps(Keeper.FOLIOS)
    public static class Folios extends ReleaseAgainstPin {
        public Folios() {
            super(Keeper.FOLIOS);
        }

        @Actor
        public void one(LLL_Result r) {
            r.r1 = answer(this::release);
        }

        @Actor
        public void two(LLL_Result r) {
            r.r2 = answer(this::pin);
        }

        @Arbiter
        public void end(LLL_Result r) {
            r.r3 = after();
        }
    }

    @JCStressTest
    @State
    @JCStressMeta(ReleaseAgainstPin.class)
    @Keeps(Keeper.FOLIOS_PERCPU)
    public static class FoliosPercpu extends ReleaseAgainstPin {
        public FoliosPercpu() {
            super(Keeper.FOLIOS_PERCPU);
        }

        @Actor
        public void one(LLL_Result r) {
            r.r1 = answer(this::release);
        }

        @Actor
        public void two(LLL_Result r) {
            r.r2 = answer(this::pin);
        }

        @Arbiter
        public void end(LLL_Result r) {
            r.r3 = after();
        }
    }

    @JCStressTest
    @State
    @JCStressMeta(ReleaseAgainstPin.class)
    @Keeps(Keeper.FOLIOS_LOCKED)
    public static class FoliosLocked extends ReleaseAgainstPin {
        public FoliosLocked() {
            super(Keeper.FOLIOS_LOCKED);
        }

        @Actor
        public void one(LLL_Result r) {
            r.r1 = answer(this::release);
        }

        @Actor
        public void two(LLL_Result r) {
            r.r2 = answer(this::pin);
        }

        @Arbiter
        public void end(LLL_Result r) {
            r.r3 = after();
        }
    }

    @JCStressTest
    @State
    @JCStressMeta(ReleaseAgainstPin.class)
    @Keeps(Keeper.FOLIOS_HUGE)
    public static class FoliosHuge extends ReleaseAgainstPin {
        public FoliosHuge() {
            super(Keeper.FOLIOS_HUGE);
        }

        @Actor
        public void one(LLL_Result r) {
            r.r1 = answer(this::release);
        }

        @Actor
        public void two(LLL_Result r) {
            r.r2 = answer(this::pin);
        }

        @Arbiter
        public void end(LLL_Result r) {
            r.r3 = after();
        }
    }

    @JCStressTest
    @State
    @JCStressMeta(ReleaseAgainstPin.class)
    @Keeps(value = Keeper.FOLIOS_SKETCH, breaks = Finding.Kind.FORBIDDEN_OUTCOME)
    public static class FoliosSketch extends ReleaseAgainstPin {
        public FoliosSketch() {
            super(Keeper.FOLIOS_SKETCH);
        }

        @Actor
        public void one(LLL_Result r) {
            r.r1 = answer(this::release);
        }

        @Actor
        public void two(LLL_Result r) {
            r.r2 = answer(this::pin);
        }

        @Arbiter
        public void end(LLL_Result r) {
            r.r3 = after();
        }
    }

    @JCStressTest
    @State
    @JCStressMeta(ReleaseAgainstPin.class)
    @Keeps(value = Keeper.FOLIOS_SKETCH_PFN, breaks = Finding.Kind.FORBIDDEN_OUTCOME)
    public static class FoliosSketchPfn extends ReleaseAgainstPin {
        public FoliosSketchPfn() {
            super(Keeper.FOLIOS_SKETCH_PFN);
        }

        @Actor
        public void one(LLL_Result r) {
            r.r1 = answer(this::release);
        }

        @Actor
        public void two(LLL_Result r) {
            r.r2 = answer(this::pin);
        }

        @Arbiter
        public void end(LLL_Result r) {
            r.r3 = after();
        }
    }
}
