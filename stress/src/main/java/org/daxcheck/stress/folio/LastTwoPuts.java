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

@Description("Two give the last two references to a folio back.")
@Outcome(id = "done, done, 0 0", expect = ACCEPTABLE, desc = "one of them freed it, once")
@Outcome(id = "done, done, .*", expect = FORBIDDEN, desc = "nobody freed it, or both did")
@Outcome(
        id = {"-1, .*, .*", ".*, -1, .*"},
        expect = FORBIDDEN,
        desc = Hung.REASON)
abstract class LastTwoPuts extends Scene {

    private final FolioRefs folios;

    LastTwoPuts(Keeper keeper) {
        folios = keeper.fresh(FolioRefs.class);
        folios.request(0, 1);
        folios.tryGet(0);
    }

    Object release() {
        folios.release(0, 1);
        return DONE;
    }

    Object unpin() {
        folios.put(0);
        return DONE;
    }

    Object after() {
        return folios.references() + " " + folios.count(0);
    }

    @JCStressTest
    @State
    @JCStressMeta(LastTwoPuts.class)
    @Keeps(Keeper.FOLIOS)
    public static class Folios extends LastTwoPuts {
        public Folios() {
            super(Keeper.FOLIOS);
        }

        @Actor
        public void one(LLL_Result r) {
            r.r1 = answer(this::release);
        }

        @Actor
        public void two(LLL_Result r) {
            r.r2 = answer(this::unpin);
        }

        @Arbiter
        public void end(LLL_Result r) {
            r.r3 = after();
        }
    }

    @JCStressTest
    @State
    @JCStressMeta(LastTwoPuts.class)
    @Keeps(Keeper.FOLIOS_PERCPU)
    public static class FoliosPercpu extends LastTwoPuts {
        public FoliosPercpu() {
            super(Keeper.FOLIOS_PERCPU);
        }

        @Actor
        public void one(LLL_Result r) {
            r.r1 = answer(this::release);
        }

        @Actor
        public void two(LLL_Result r) {
            r.r2 = answer(this::unpin);
        }

        @Arbiter
        public void end(LLL_Result r) {
            r.r3 = after();
        }
    }

    @JCStressTest
    @State
    @JCStressMeta(LastTwoPuts.class)
    @Keeps(Keeper.FOLIOS_LOCKED)
    public static class FoliosLocked extends LastTwoPuts {
        public FoliosLocked() {
            super(Keeper.FOLIOS_LOCKED);
        }

        @Actor
        public void one(LLL_Result r) {
            r.r1 = answer(this::release);
        }

        @Actor
        public void two(LLL_Result r) {
            r.r2 = answer(this::unpin);
        }

        @Arbiter
        public void end(LLL_Result r) {
            r.r3 = after();
        }
    }

    @JCStressTest
    @State
    @JCStressMeta(LastTwoPuts.class)
    @Keeps(value = Keeper.RELEASE_REREADS_COUNT, breaks = Finding.Kind.FORBIDDEN_OUTCOME)
    public static class ReleaseRereadsCount extends LastTwoPuts {
        public ReleaseRereadsCount() {
            super(Keeper.RELEASE_REREADS_COUNT);
        }

        @Actor
        public void one(LLL_Result r) {
            r.r1 = answer(this::release);
        }

        @Actor
        public void two(LLL_Result r) {
            r.r2 = answer(this::unpin);
        }

        @Arbiter
        public void end(LLL_Result r) {
            r.r3 = after();
        }
    }
}
