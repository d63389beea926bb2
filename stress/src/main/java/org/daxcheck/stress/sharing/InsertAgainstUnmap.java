// SPDX-License-Identifier: GPL-2.0-only
package org.daxcheck.stress.sharing;

import static org.daxcheck.api.EntrySize.PTE;
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

@Description("A page is mapped and let go while the device goes.")
@Outcome(
        id = {"mapped, done", "sigbus, done"},
        expect = ACCEPTABLE,
        desc = "before or after the page map was killed")
@Outcome(id = ".*, .*", expect = FORBIDDEN, desc = "the memory did not go")
@Outcome(
        id = {"-1, .*", ".*, -1"},
        expect = FORBIDDEN,
        desc = Hung.REASON)
abstract class InsertAgainstUnmap extends Scene {

    private final DaxEntries entries;

    InsertAgainstUnmap(Keeper keeper) {
        entries = keeper.fresh(DaxEntries.class);
    }

    Object insert() {
        boolean mapped = entries.insert(0, 0, PTE, false);
        entries.delete(0, 0, true);
        return mapped ? "mapped" : "sigbus";
    }

    Object unmap() {
        entries.memunmapPages();
        return DONE;
    }

    @JCStressTest
    @State
    @JCStressMeta(InsertAgainstUnmap.class)
    @Keeps(Keeper.ASSOCIATIONS)
    public static class Associations extends InsertAgainstUnmap {
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
    @JCStressMeta(InsertAgainstUnmap.class)
    @Keeps(value = Keeper.ASSOCIATIONS_POSTED, breaks = Finding.Kind.SAFETY)
    public static class AssociationsPosted extends InsertAgainstUnmap {
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
    @JCStressMeta(InsertAgainstUnmap.class)
    @Keeps(value = Keeper.ENTRY_STORED_DESPITE_SIGBUS, breaks = Finding.Kind.SAFETY)
    public static class EntryStoredDespiteSigbus extends InsertAgainstUnmap {
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
