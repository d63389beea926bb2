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

@Description("One takes both folios out, another the second.")
@Outcome(id = "taken, refused, 2", expect = ACCEPTABLE, desc = "both")
@Outcome(id = "refused, taken, 1", expect = ACCEPTABLE, desc = "the second, and the first was taken back")
@Outcome(id = ".*, .*, .*", expect = FORBIDDEN, desc = "both have the second, nobody has it, or the first was kept")
@Outcome(
        id = {"-1, .*, .*", ".*, -1, .*"},
        expect = FORBIDDEN,
        desc = Hung.REASON)
abstract class BothAgainstSecond extends Scene {

    private final FolioRefs folios;

    BothAgainstSecond(Keeper keeper) {
        folios = keeper.fresh(FolioRefs.class);
    }

    Object both() {
        return taken(folios.request(0, 2));
    }

    Object second() {
        return taken(folios.request(1, 1));
    }

    Object after() {
        return folios.references();
    }

    @JCStressTest
    @State
    @JCStressMeta(BothAgainstSecond.class)
    @Keeps(Keeper.FOLIOS)
    public static class Folios extends BothAgainstSecond {
        public Folios() {
            super(Keeper.FOLIOS);
        }

        @Actor
        public void one(LLL_Result r) {
            r.r1 = answer(this::both);
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
    @JCStressMeta(BothAgainstSecond.class)
    @Keeps(Keeper.FOLIOS_PERCPU)
    public static class FoliosPercpu extends BothAgainstSecond {
        public FoliosPercpu() {
            super(Keeper.FOLIOS_PERCPU);
        }

        @Actor
        public void one(LLL_Result r) {
            r.r1 = answer(this::both);
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
    @JCStressMeta(BothAgainstSecond.class)
    @Keeps(Keeper.FOLIOS_LOCKED)
    public static class FoliosLocked extends BothAgainstSecond {
        public FoliosLocked() {
            super(Keeper.FOLIOS_LOCKED);
        }

        @Actor
        public void one(LLL_Result r) {
            r.r1 = answer(this::both);
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
    @JCStressMeta(BothAgainstSecond.class)
    @Keeps(value = Keeper.REQUEST_REREADS_COUNT, breaks = Finding.Kind.FORBIDDEN_OUTCOME)
    public static class RequestRereadsCount extends BothAgainstSecond {
        public RequestRereadsCount() {
            super(Keeper.REQUEST_REREADS_COUNT);
        }

        @Actor
        public void one(LLL_Result r) {
            r.r1 = answer(this::both);
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
