// SPDX-License-Identifier: GPL-2.0-only
package org.daxcheck.stress.layout;

import org.daxcheck.api.FilePages;
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

@Description("A page is pinned by way of the locked page table, and let go, while the file is truncated.")
abstract class SlowPinAgainstTruncate extends Scene {

    private final FilePages files;

    SlowPinAgainstTruncate(Keeper keeper) {
        files = keeper.fresh(FilePages.class);
        files.fault(0);
    }

    Object pin() {
        boolean pinned = files.pinSlow(0);
        if (pinned) {
            files.unpin(0);
        }
        return taken(pinned);
    }

    Object truncate() {
        files.truncate();
        return DONE;
    }

    @JCStressTest
    @State
    @JCStressMeta(BeforeOrAfter.class)
    @Keeps(Keeper.DEVMAP_PAGES)
    public static class DevmapPages extends SlowPinAgainstTruncate {
        public DevmapPages() {
            super(Keeper.DEVMAP_PAGES);
        }

        @Actor
        public void one(LL_Result r) {
            r.r1 = answer(this::pin);
        }

        @Actor
        public void two(LL_Result r) {
            r.r2 = answer(this::truncate);
        }
    }

    @JCStressTest
    @State
    @JCStressMeta(BeforeOrAfter.class)
    @Keeps(Keeper.ZAPPED_PAGES)
    public static class ZappedPages extends SlowPinAgainstTruncate {
        public ZappedPages() {
            super(Keeper.ZAPPED_PAGES);
        }

        @Actor
        public void one(LL_Result r) {
            r.r1 = answer(this::pin);
        }

        @Actor
        public void two(LL_Result r) {
            r.r2 = answer(this::truncate);
        }
    }

    @JCStressTest
    @State
    @JCStressMeta(BeforeOrAfter.class)
    @Keeps(value = Keeper.SLOW_PIN_DROPS_LOCK_FIRST, breaks = Finding.Kind.SAFETY)
    public static class SlowPinDropsLockFirst extends SlowPinAgainstTruncate {
        public SlowPinDropsLockFirst() {
            super(Keeper.SLOW_PIN_DROPS_LOCK_FIRST);
        }

        @Actor
        public void one(LL_Result r) {
            r.r1 = answer(this::pin);
        }

        @Actor
        public void two(LL_Result r) {
            r.r2 = answer(this::truncate);
        }
    }
}
