// SPDX-License-Identifier: GPL-2.0-only
package org.daxcheck.stress.layout;

import org.daxcheck.api.FilePages;
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

@Description("The last pin goes by the other function while the file is truncated.")
abstract class FolioPutAgainstTruncate extends Scene {

    private final FilePages files;

    private int data;

    FolioPutAgainstTruncate(Keeper keeper) {
        files = keeper.fresh(FilePages.class);
        files.fault(0);
        files.pin(0);
    }

    Object unpin() {
        data = 1;
        files.unpinFolio(0);
        return DONE;
    }

    Object truncate() {
        files.truncate();
        return data;
    }

    @JCStressTest
    @State
    @JCStressMeta(AfterTheLastUser.class)
    @Keeps(Keeper.DEVMAP_PAGES)
    public static class DevmapPages extends FolioPutAgainstTruncate {
        public DevmapPages() {
            super(Keeper.DEVMAP_PAGES);
        }

        @Actor
        public void one(LL_Result r) {
            r.r1 = answer(this::unpin);
        }

        @Actor
        public void two(LL_Result r) {
            r.r2 = answer(this::truncate);
        }
    }

    @JCStressTest
    @State
    @JCStressMeta(AfterTheLastUser.class)
    @Keeps(Keeper.ZAPPED_PAGES)
    public static class ZappedPages extends FolioPutAgainstTruncate {
        public ZappedPages() {
            super(Keeper.ZAPPED_PAGES);
        }

        @Actor
        public void one(LL_Result r) {
            r.r1 = answer(this::unpin);
        }

        @Actor
        public void two(LL_Result r) {
            r.r2 = answer(this::truncate);
        }
    }

    @JCStressTest
    @State
    @JCStressMeta(AfterTheLastUser.class)
    @Keeps(value = Keeper.FOLIO_PUT_WAKES_NOBODY, breaks = Finding.Kind.LOST_WAKEUP)
    public static class FolioPutWakesNobody extends FolioPutAgainstTruncate {
        public FolioPutWakesNobody() {
            super(Keeper.FOLIO_PUT_WAKES_NOBODY);
        }

        @Actor
        public void one(LL_Result r) {
            r.r1 = answer(this::unpin);
        }

        @Actor
        public void two(LL_Result r) {
            r.r2 = answer(this::truncate);
        }
    }
}
