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
import org.openjdk.jcstress.annotations.Arbiter;
import org.openjdk.jcstress.annotations.Description;
import org.openjdk.jcstress.annotations.JCStressMeta;
import org.openjdk.jcstress.annotations.JCStressTest;
import org.openjdk.jcstress.annotations.Outcome;
import org.openjdk.jcstress.annotations.State;
import org.openjdk.jcstress.infra.results.LLL_Result;

@Description("A file lets a page go while another comes to share it.")
@Outcome(id = "true, mapped, 0 0", expect = ACCEPTABLE, desc = "the page is nobody's, and nothing is held")
@Outcome(
        id = ".*, .*, .*",
        expect = FORBIDDEN,
        desc = "what the entry took was not given back, or the page stays shared")
@Outcome(
        id = {"-1, .*, .*", ".*, -1, .*"},
        expect = FORBIDDEN,
        desc = Hung.REASON)
abstract class LeaveAgainstShare extends Scene {

    private final DaxEntries entries;

    LeaveAgainstShare(Keeper keeper) {
        entries = keeper.fresh(DaxEntries.class);
        entries.insert(0, 0, PTE, false);
    }

    Object leave() {
        return entries.delete(0, 0, true);
    }

    Object share() {
        boolean mapped = entries.insert(1, 0, PTE, true);
        entries.delete(1, 0, true);
        return mapped ? "mapped" : "sigbus";
    }

    Object after() {
        return entries.owner(0) + " " + entries.references();
    }

    @JCStressTest
    @State
    @JCStressMeta(LeaveAgainstShare.class)
    @Keeps(Keeper.ASSOCIATIONS)
    public static class Associations extends LeaveAgainstShare {
        public Associations() {
            super(Keeper.ASSOCIATIONS);
        }

        @Actor
        public void one(LLL_Result r) {
            r.r1 = answer(this::leave);
        }

        @Actor
        public void two(LLL_Result r) {
            r.r2 = answer(this::share);
        }

        @Arbiter
        public void end(LLL_Result r) {
            r.r3 = after();
        }
    }

    @JCStressTest
    @State
    @JCStressMeta(LeaveAgainstShare.class)
    @Keeps(value = Keeper.ASSOCIATIONS_POSTED, breaks = Finding.Kind.FORBIDDEN_OUTCOME)
    public static class AssociationsPosted extends LeaveAgainstShare {
        public AssociationsPosted() {
            super(Keeper.ASSOCIATIONS_POSTED);
        }

        @Actor
        public void one(LLL_Result r) {
            r.r1 = answer(this::leave);
        }

        @Actor
        public void two(LLL_Result r) {
            r.r2 = answer(this::share);
        }

        @Arbiter
        public void end(LLL_Result r) {
            r.r3 = after();
        }
    }

    @JCStressTest
    @State
    @JCStressMeta(LeaveAgainstShare.class)
    @Keeps(value = Keeper.SHARING_DECIDES_REFERENCES, breaks = Finding.Kind.FORBIDDEN_OUTCOME)
    public static class SharingDecidesReferences extends LeaveAgainstShare {
        public SharingDecidesReferences() {
            super(Keeper.SHARING_DECIDES_REFERENCES);
        }

        @Actor
        public void one(LLL_Result r) {
            r.r1 = answer(this::leave);
        }

        @Actor
        public void two(LLL_Result r) {
            r.r2 = answer(this::share);
        }

        @Arbiter
        public void end(LLL_Result r) {
            r.r3 = after();
        }
    }
}
