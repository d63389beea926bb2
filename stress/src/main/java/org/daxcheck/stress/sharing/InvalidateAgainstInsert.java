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

@Description("An entry is invalidated while the page is mapped again and truncated.")
@Outcome(id = ".*, mapped, 0 0", expect = ACCEPTABLE, desc = "nothing is held")
@Outcome(id = ".*, .*, .*", expect = FORBIDDEN, desc = "what an entry took was not given back")
@Outcome(
        id = {"-1, .*, .*", ".*, -1, .*"},
        expect = FORBIDDEN,
        desc = Hung.REASON)
abstract class InvalidateAgainstInsert extends Scene {

    private final DaxEntries entries;

    InvalidateAgainstInsert(Keeper keeper) {
        entries = keeper.fresh(DaxEntries.class);
        entries.insert(0, 0, PTE, false);
    }

    Object invalidate() {
        return entries.delete(0, 0, false);
    }

    Object insert() {
        boolean mapped = entries.insert(0, 0, PTE, false);
        entries.delete(0, 0, true);
        return mapped ? "mapped" : "sigbus";
    }

    Object after() {
        return entries.owner(0) + " " + entries.references();
    }

    @JCStressTest
    @State
    @JCStressMeta(InvalidateAgainstInsert.class)
    @Keeps(Keeper.ASSOCIATIONS)
    public static class Associations extends InvalidateAgainstInsert {
        public Associations() {
            super(Keeper.ASSOCIATIONS);
        }

        @Actor
        public void one(LLL_Result r) {
            r.r1 = answer(this::invalidate);
        }

        @Actor
        public void two(LLL_Result r) {
            r.r2 = answer(this::insert);
        }

        @Arbiter
        public void end(LLL_Result r) {
            r.r3 = after();
        }
    }

    @JCStressTest
    @State
    @JCStressMeta(InvalidateAgainstInsert.class)
    @Keeps(value = Keeper.ASSOCIATIONS_POSTED, breaks = Finding.Kind.FORBIDDEN_OUTCOME)
    public static class AssociationsPosted extends InvalidateAgainstInsert {
        public AssociationsPosted() {
            super(Keeper.ASSOCIATIONS_POSTED);
        }

        @Actor
        public void one(LLL_Result r) {
            r.r1 = answer(this::invalidate);
        }

        @Actor
        public void two(LLL_Result r) {
            r.r2 = answer(this::insert);
        }

        @Arbiter
        public void end(LLL_Result r) {
            r.r3 = after();
        }
    }

    @JCStressTest
    @State
    @JCStressMeta(InvalidateAgainstInsert.class)
    @Keeps(value = Keeper.INVALIDATION_KEEPS_REFERENCES, breaks = Finding.Kind.FORBIDDEN_OUTCOME)
    public static class InvalidationKeepsReferences extends InvalidateAgainstInsert {
        public InvalidationKeepsReferences() {
            super(Keeper.INVALIDATION_KEEPS_REFERENCES);
        }

        @Actor
        public void one(LLL_Result r) {
            r.r1 = answer(this::invalidate);
        }

        @Actor
        public void two(LLL_Result r) {
            r.r2 = answer(this::insert);
        }

        @Arbiter
        public void end(LLL_Result r) {
            r.r3 = after();
        }
    }
}
