// SPDX-License-Identifier: GPL-2.0-only
package org.daxcheck.stress.layout;

import static org.openjdk.jcstress.annotations.Expect.ACCEPTABLE;
import static org.openjdk.jcstress.annotations.Expect.FORBIDDEN;

import org.daxcheck.api.FilePages;
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

@Description("A page is mapped, pinned and let go while the file is truncated.")
@Outcome(
        id = {"taken, done", "mapped, done", "refused, done"},
        expect = ACCEPTABLE,
        desc = "before, in the middle, or after")
@Outcome(id = ".*, .*", expect = FORBIDDEN, desc = "truncation did not end")
@Outcome(
        id = {"-1, .*", ".*, -1"},
        expect = FORBIDDEN,
        desc = Hung.REASON)
abstract class FaultAgainstTruncate extends Scene {

    private final FilePages files;

    FaultAgainstTruncate(Keeper keeper) {
        files = keeper.fresh(FilePages.class);
    }

    Object fault() {
        if (!files.fault(0)) {
            return REFUSED;
        }
        boolean pinned = files.pin(0);
        if (pinned) {
            files.unpin(0);
        }
        return pinned ? TAKEN : "mapped";
    }

    Object truncate() {
        files.truncate();
        return DONE;
    }

    @JCStressTest
    @State
    @JCStressMeta(FaultAgainstTruncate.class)
    @Keeps(Keeper.DEVMAP_PAGES)
    public static class DevmapPages extends FaultAgainstTruncate {
        public DevmapPages() {
            super(Keeper.DEVMAP_PAGES);
        }

        @Actor
        public void one(LL_Result r) {
            r.r1 = answer(this::fault);
        }

        @Actor
        public void two(LL_Result r) {
            r.r2 = answer(this::truncate);
        }
    }

    @JCStressTest
    @State
    @JCStressMeta(FaultAgainstTruncate.class)
    @Keeps(Keeper.ZAPPED_PAGES)
    public static class ZappedPages extends FaultAgainstTruncate {
        public ZappedPages() {
            super(Keeper.ZAPPED_PAGES);
        }

        @Actor
        public void one(LL_Result r) {
            r.r1 = answer(this::fault);
        }

        @Actor
        public void two(LL_Result r) {
            r.r2 = answer(this::truncate);
        }
    }

    @JCStressTest
    @State
    @JCStressMeta(FaultAgainstTruncate.class)
    @Keeps(value = Keeper.PIN_WITHOUT_SECOND_LOOK, breaks = Finding.Kind.SAFETY)
    public static class PinWithoutSecondLook extends FaultAgainstTruncate {
        public PinWithoutSecondLook() {
            super(Keeper.PIN_WITHOUT_SECOND_LOOK);
        }

        @Actor
        public void one(LL_Result r) {
            r.r1 = answer(this::fault);
        }

        @Actor
        public void two(LL_Result r) {
            r.r2 = answer(this::truncate);
        }
    }
}
