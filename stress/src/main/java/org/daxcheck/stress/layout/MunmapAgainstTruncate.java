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

@Description("A page stays pinned when nobody maps the file any more, and the file is truncated.")
abstract class MunmapAgainstTruncate extends Scene {

    private final FilePages files;

    private int data;

    MunmapAgainstTruncate(Keeper keeper) {
        files = keeper.fresh(FilePages.class);
        files.fault(0);
        files.pin(0);
    }

    Object munmap() {
        files.munmap();
        data = 1;
        files.unpin(0);
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
    public static class DevmapPages extends MunmapAgainstTruncate {
        public DevmapPages() {
            super(Keeper.DEVMAP_PAGES);
        }

        @Actor
        public void one(LL_Result r) {
            r.r1 = answer(this::munmap);
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
    public static class ZappedPages extends MunmapAgainstTruncate {
        public ZappedPages() {
            super(Keeper.ZAPPED_PAGES);
        }

        @Actor
        public void one(LL_Result r) {
            r.r1 = answer(this::munmap);
        }

        @Actor
        public void two(LL_Result r) {
            r.r2 = answer(this::truncate);
        }
    }

    @JCStressTest
    @State
    @JCStressMeta(AfterTheLastUser.class)
    @Keeps(value = Keeper.UNMAPPED_TAKEN_FOR_IDLE, breaks = Finding.Kind.SAFETY)
    public static class UnmappedTakenForIdle extends MunmapAgainstTruncate {
        public UnmappedTakenForIdle() {
            super(Keeper.UNMAPPED_TAKEN_FOR_IDLE);
        }

        @Actor
        public void one(LL_Result r) {
            r.r1 = answer(this::munmap);
        }

        @Actor
        public void two(LL_Result r) {
            r.r2 = answer(this::truncate);
        }
    }
}
