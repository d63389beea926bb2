// SPDX-License-Identifier: GPL-2.0-only
package org.daxcheck.stress.sharing;

import static org.daxcheck.api.EntrySize.PMD;
import static org.openjdk.jcstress.annotations.Expect.ACCEPTABLE;
import static org.openjdk.jcstress.annotations.Expect.FORBIDDEN;

import org.daxcheck.api.DaxEntries;
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

@Description("Two pages are mapped by one entry and let go while the device goes.")
@Outcome(
        id = {"mapped, done", "sigbus, done"},
        expect = ACCEPTABLE,
        desc = "before or after the page map was killed")
@Outcome(id = ".*, .*", expect = FORBIDDEN, desc = "the memory did not go")
@Outcome(
        id = {"-1, .*", ".*, -1"},
        expect = FORBIDDEN,
        desc = Hung.REASON)
abstract class HugeAgainstUnmap extends Scene {

    private final DaxEntries entries;

    HugeAgainstUnmap(Keeper keeper) {
        entries = keeper.fresh(DaxEntries.class);
    }

    Object insert() {
        boolean mapped = entries.insert(0, 0, PMD, false);
        entries.delete(0, 0, true);
        return mapped ? "mapped" : "sigbus";
    }

    Object unmap() {
        entries.memunmapPages();
        return DONE;
    }

    @JCStressTest
    @State
    @JCStressMeta(HugeAgainstUnmap.class)
    @Keeps(Keeper.ASSOCIATIONS)
    public static class Associations extends HugeAgainstUnmap {
        public Associations() {
            super(Keeper.ASSOCIATIONS);
        }

        @Actor
        public void one(LL_Result r) {
            r.r1 = answer(this::insert);
        }

        @Actor
        public void two(LL_Result r) {
            r.r2 = answer(this::unmap);
        }
    }

    @JCStressTest
    @State
    @JCStressMeta(HugeAgainstUnmap.class)
    @Keeps(value = Keeper.ASSOCIATIONS_POSTED, breaks = Finding.Kind.SAFETY)
    public static class AssociationsPosted extends HugeAgainstUnmap {
        public AssociationsPosted() {
            super(Keeper.ASSOCIATIONS_POSTED);
        }

        @Actor
        public void one(LL_Result r) {
            r.r1 = answer(this::insert);
        }

        @Actor
        public void two(LL_Result r) {
            r.r2 = answer(this::unmap);
        }
    }

    @JCStressTest
    @State
    @JCStressMeta(HugeAgainstUnmap.class)
    @Keeps(value = Keeper.ENTRY_STORED_DESPITE_SIGBUS, breaks = Finding.Kind.SAFETY)
    public static class EntryStoredDespiteSigbus extends HugeAgainstUnmap {
        public EntryStoredDespiteSigbus() {
            super(Keeper.ENTRY_STORED_DESPITE_SIGBUS);
        }

        @Actor
        public void one(LL_Result r) {
            r.r1 = answer(this::insert);
        }

        @Actor
        public void two(LL_Result r) {
            r.r2 = answer(this::unmap);
        }
    }
}
