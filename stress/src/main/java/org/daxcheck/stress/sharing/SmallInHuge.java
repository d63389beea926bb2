// SPDX-License-Identifier: GPL-2.0-only
package org.daxcheck.stress.sharing;

import static org.daxcheck.api.EntrySize.PMD;
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

@Description("A PTE fault meets a PMD entry while its pages are looked at.")
@Outcome(id = "mapped, 1", expect = ACCEPTABLE, desc = "the page is the file's at every moment")
@Outcome(id = "mapped, 0", expect = FORBIDDEN, desc = "the page was nobody's while it was mapped")
@Outcome(
        id = {"-1, .*", ".*, -1"},
        expect = FORBIDDEN,
        desc = Hung.REASON)
abstract class SmallInHuge extends Scene {

    private final DaxEntries entries;

    SmallInHuge(Keeper keeper) {
        entries = keeper.fresh(DaxEntries.class);
        entries.insert(0, 0, PMD, false);
    }

    Object fault() {
        return entries.insert(0, 1, PTE, false) ? "mapped" : "sigbus";
    }

    Object look() {
        return entries.owner(0);
    }

    @JCStressTest
    @State
    @JCStressMeta(SmallInHuge.class)
    @Keeps(Keeper.ASSOCIATIONS)
    public static class Associations extends SmallInHuge {
        public Associations() {
            super(Keeper.ASSOCIATIONS);
        }

        @Actor
        public void one(LL_Result r) {
            r.r1 = answer(this::fault);
        }

        @Actor
        public void two(LL_Result r) {
            r.r2 = answer(this::look);
        }
    }

    @JCStressTest
    @State
    @JCStressMeta(SmallInHuge.class)
    @Keeps(Keeper.ASSOCIATIONS_POSTED)
    public static class AssociationsPosted extends SmallInHuge {
        public AssociationsPosted() {
            super(Keeper.ASSOCIATIONS_POSTED);
        }

        @Actor
        public void one(LL_Result r) {
            r.r1 = answer(this::fault);
        }

        @Actor
        public void two(LL_Result r) {
            r.r2 = answer(this::look);
        }
    }

    @JCStressTest
    @State
    @JCStressMeta(SmallInHuge.class)
    @Keeps(value = Keeper.PTE_FAULT_REASSOCIATES_PMD, breaks = Finding.Kind.FORBIDDEN_OUTCOME)
    public static class PteFaultReassociatesPmd extends SmallInHuge {
        public PteFaultReassociatesPmd() {
            super(Keeper.PTE_FAULT_REASSOCIATES_PMD);
        }

        @Actor
        public void one(LL_Result r) {
            r.r1 = answer(this::fault);
        }

        @Actor
        public void two(LL_Result r) {
            r.r2 = answer(this::look);
        }
    }
}
