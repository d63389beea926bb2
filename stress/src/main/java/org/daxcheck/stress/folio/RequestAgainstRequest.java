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

@Description("Two take one free folio out.")
@Outcome(
        id = {"taken, refused, 1", "refused, taken, 1"},
        expect = ACCEPTABLE,
        desc = "one of them, and the page map is held once")
@Outcome(id = "taken, taken, .*", expect = FORBIDDEN, desc = "both have it for themselves")
@Outcome(id = ".*, .*, .*", expect = FORBIDDEN, desc = "nobody has it, or the page map is not held once")
@Outcome(
        id = {"-1, .*, .*", ".*, -1, .*"},
        expect = FORBIDDEN,
        desc = Hung.REASON)
abstract class RequestAgainstRequest extends Scene {

    private final FolioRefs folios;

    RequestAgainstRequest(Keeper keeper) {
        folios = keeper.fresh(FolioRefs.class);
    }

    Object first() {
        return taken(folios.request(0, 1));
    }

    Object second() {
        return taken(folios.request(0, 1));
    }

    Object after() {
        return folios.references();
    }

    @JCStressTest
    @State
    @JCStressMeta(RequestAgainstRequest.class)
    @Keeps(Keeper.FOLIOS)
    public static class Folios extends RequestAgainstRequest {
        public Folios() {
            super(Keeper.FOLIOS);
        }

        @Actor
        public void one(LLL_Result r) {
            r.r1 = answer(this::first);
        }

        @Actor
        public void two(LLL_Result r) {
            r.r2 = answer(this::second);
        }

        @Arbiter
        public void end(LLL_Result r) {
            r.r3 = after();
        }
    }

    @JCStressTest
    @State
    @JCStressMeta(RequestAgainstRequest.class)
    @Keeps(Keeper.FOLIOS_PERCPU)
    public static class FoliosPercpu extends RequestAgainstRequest {
        public FoliosPercpu() {
            super(Keeper.FOLIOS_PERCPU);
        }

        @Actor
        public void one(LLL_Result r) {
            r.r1 = answer(this::first);
        }

        @Actor
        public void two(LLL_Result r) {
            r.r2 = answer(this::second);
        }

        @Arbiter
        public void end(LLL_Result r) {
            r.r3 = after();
        }
    }

    @JCStressTest
    @State
    @JCStressMeta(RequestAgainstRequest.class)
    @Keeps(Keeper.FOLIOS_LOCKED)
    public static class FoliosLocked extends RequestAgainstRequest {
        public FoliosLocked() {
            super(Keeper.FOLIOS_LOCKED);
        }

        @Actor
        public void one(LLL_Result r) {
            r.r1 = answer(this::first);
        }

        @Actor
        public void two(LLL_Result r) {
            r.r2 = answer(this::second);
        }

        @Arbiter
        public void end(LLL_Result r) {
            r.r3 = after();
        }
    }

    @JCStressTest
    @State
    @JCStressMeta(RequestAgainstRequest.class)
    @Keeps(value = Keeper.REQUEST_REREADS_COUNT, breaks = Finding.Kind.FORBIDDEN_OUTCOME)
    public static class RequestRereadsCount extends RequestAgainstRequest {
        public RequestRereadsCount() {
            super(Keeper.REQUEST_REREADS_COUNT);
        }

        @Actor
        public void one(LLL_Result r) {
            r.r1 = answer(this::first);
        }

        @Actor
        public void two(LLL_Result r) {
            r.r2 = answer(this::second);
        }

        @Arbiter
        public void end(LLL_Result r) {
            r.r3 = after();
        }
    }
}
