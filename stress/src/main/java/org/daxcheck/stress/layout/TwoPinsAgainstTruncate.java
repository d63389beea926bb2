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
import org.openjdk.jcstress.infra.results.LLL_Result;

@Description("The last pins of two pages go, each by a function of its own, while the file is truncated.")
@Outcome(id = "done, done, 11", expect = ACCEPTABLE, desc = "the blocks are freed after both pins")
@Outcome(id = "done, done, .*", expect = FORBIDDEN, desc = "the blocks are freed before the pins are gone")
@Outcome(
        id = {"-1, .*, .*", ".*, -1, .*", ".*, .*, -1"},
        expect = FORBIDDEN,
        desc = Hung.REASON)
abstract class TwoPinsAgainstTruncate extends Scene {

    private final FilePages files;

    private int data;
    private int more;

    TwoPinsAgainstTruncate(Keeper keeper) {
        files = keeper.fresh(FilePages.class);
        files.fault(0);
        files.fault(1);
        files.pin(0);
        files.pin(1);
    }

    Object first() {
        data += 1;
        files.unpin(0);
        return DONE;
    }

    Object second() {
        more += 10;
        files.unpinFolio(1);
        return DONE;
    }

    Object truncate() {
        files.truncate();
        return data + more;
    }

    @JCStressTest
    @State
    @JCStressMeta(TwoPinsAgainstTruncate.class)
    @Keeps(Keeper.DEVMAP_PAGES)
    public static class DevmapPages extends TwoPinsAgainstTruncate {
        public DevmapPages() {
            super(Keeper.DEVMAP_PAGES);
        }

        @Actor
        public void one(LLL_Result r) {
            r.r1 = answer(this::first);
        }

        @Actor
        public void two(LLL_Result r) {
            r.r2 = answer(this::second);
        }

        @Actor
        public void three(LLL_Result r) {
            r.r3 = answer(this::truncate);
        }
    }

    @JCStressTest
    @State
    @JCStressMeta(TwoPinsAgainstTruncate.class)
    @Keeps(Keeper.ZAPPED_PAGES)
    public static class ZappedPages extends TwoPinsAgainstTruncate {
        public ZappedPages() {
            super(Keeper.ZAPPED_PAGES);
        }

        @Actor
        public void one(LLL_Result r) {
            r.r1 = answer(this::first);
        }

        @Actor
        public void two(LLL_Result r) {
            r.r2 = answer(this::second);
        }

        @Actor
        public void three(LLL_Result r) {
            r.r3 = answer(this::truncate);
        }
    }

    @JCStressTest
    @State
    @JCStressMeta(TwoPinsAgainstTruncate.class)
    @Keeps(value = Keeper.FOLIO_PUT_WAKES_NOBODY, breaks = Finding.Kind.LOST_WAKEUP)
    public static class FolioPutWakesNobody extends TwoPinsAgainstTruncate {
        public FolioPutWakesNobody() {
            super(Keeper.FOLIO_PUT_WAKES_NOBODY);
        }

        @Actor
        public void one(LLL_Result r) {
            r.r1 = answer(this::first);
        }

        @Actor
        public void two(LLL_Result r) {
            r.r2 = answer(this::second);
        }

        @Actor
        public void three(LLL_Result r) {
            r.r3 = answer(this::truncate);
        }
    }
}
