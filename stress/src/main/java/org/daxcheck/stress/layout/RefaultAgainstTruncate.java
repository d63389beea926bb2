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

@Description("A page is mapped and pinned again while truncation waits for another.")
@Outcome(
        id = {"taken, done", "mapped, done", "refused, done"},
        expect = ACCEPTABLE,
        desc = "before, in the middle, or after")
@Outcome(id = ".*, .*", expect = FORBIDDEN, desc = "truncation did not end")
@Outcome(
        id = {"-1, .*", ".*, -1"},
        expect = FORBIDDEN,
        desc = Hung.REASON)
abstract class RefaultAgainstTruncate extends Scene {

    private final FilePages files;

    RefaultAgainstTruncate(Keeper keeper) {
        files = keeper.fresh(FilePages.class);
        files.fault(0);
        files.fault(1);
        files.pin(1);
    }

    Object refault() {
        boolean mapped = files.fault(0);
        boolean pinned = files.pin(0);
        if (pinned) {
            files.unpin(0);
        }
        files.unpin(1);
        return pinned ? TAKEN : mapped ? "mapped" : REFUSED;
    }

    Object truncate() {
        files.truncate();
        return DONE;
    }

    @JCStressTest
    @State
    @JCStressMeta(RefaultAgainstTruncate.class)
    @Keeps(Keeper.DEVMAP_PAGES)
    public static class DevmapPages extends RefaultAgainstTruncate {
        public DevmapPages() {
            super(Keeper.DEVMAP_PAGES);
        }

        @Actor
        public void one(LL_Result r) {
            r.r1 = answer(this::refault);
        }

        @Actor
        public void two(LL_Result r) {
            r.r2 = answer(this::truncate);
        }
    }

    @JCStressTest
    @State
    @JCStressMeta(RefaultAgainstTruncate.class)
    @Keeps(Keeper.ZAPPED_PAGES)
    public static class ZappedPages extends RefaultAgainstTruncate {
        public ZappedPages() {
            super(Keeper.ZAPPED_PAGES);
        }

        @Actor
        public void one(LL_Result r) {
            r.r1 = answer(this::refault);
        }

        @Actor
        public void two(LL_Result r) {
            r.r2 = answer(this::truncate);
        }
    }

    @JCStressTest
    @State
    @JCStressMeta(RefaultAgainstTruncate.class)
    @Keeps(value = Keeper.ZAPPED_ENTRY_IS_LEFT_ZAPPED, breaks = Finding.Kind.SAFETY)
    public static class ZappedEntryIsLeftZapped extends RefaultAgainstTruncate {
        public ZappedEntryIsLeftZapped() {
            super(Keeper.ZAPPED_ENTRY_IS_LEFT_ZAPPED);
        }

        @Actor
        public void one(LL_Result r) {
            r.r1 = answer(this::refault);
        }

        @Actor
        public void two(LL_Result r) {
            r.r2 = answer(this::truncate);
        }
    }
}
