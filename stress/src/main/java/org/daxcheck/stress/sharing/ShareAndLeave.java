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

@Description("Two files share a page and let it go.")
@Outcome(id = "mapped, mapped, 0 0", expect = ACCEPTABLE, desc = "the page is nobody's, and nothing is held")
@Outcome(id = ".*, .*, .*", expect = FORBIDDEN, desc = "the page stays shared, or the page map held")
@Outcome(
        id = {"-1, .*, .*", ".*, -1, .*"},
        expect = FORBIDDEN,
        desc = Hung.REASON)
abstract class ShareAndLeave extends Scene {

    private final DaxEntries entries;

    ShareAndLeave(Keeper keeper) {
        entries = keeper.fresh(DaxEntries.class);
    }

    Object first() {
        boolean mapped = entries.insert(0, 0, PTE, true);
        entries.delete(0, 0, true);
        return mapped ? "mapped" : "sigbus";
    }

    Object second() {
        boolean mapped = entries.insert(1, 0, PTE, true);
        entries.delete(1, 0, true);
        return mapped ? "mapped" : "sigbus";
    }

    Object after() {
        return entries.owner(0) + " " + entries.references();
    }

    @JCStressTest
    @State
    @JCStressMeta(ShareAndLeave.class)
    @Keeps(Keeper.ASSOCIATIONS)
    public static class Associations extends ShareAndLeave {
        public Associations() {
            super(Keeper.ASSOCIATIONS);
        }

        @Actor
        public void one(LLL_Result r) {
            r.r1 = answer(this::first);
        }

        @Actor
        public void two(LLL_Result r) {
            r.r2 = answer(this::second);
        }

        @Arbiter
        public void end(LLL_Result r) {
            r.r3 = after();
        }
    }

    @JCStressTest
    @State
    @JCStressMeta(ShareAndLeave.class)
    @Keeps(value = Keeper.ASSOCIATIONS_POSTED, breaks = Finding.Kind.FORBIDDEN_OUTCOME)
    public static class AssociationsPosted extends ShareAndLeave {
        public AssociationsPosted() {
            super(Keeper.ASSOCIATIONS_POSTED);
        }

        @Actor
        public void one(LLL_Result r) {
            r.r1 = answer(this::first);
        }

        @Actor
        public void two(LLL_Result r) {
            r.r2 = answer(this::second);
        }

        @Arbiter
        public void end(LLL_Result r) {
            r.r3 = after();
        }
    }

    @JCStressTest
    @State
    @JCStressMeta(ShareAndLeave.class)
    @Keeps(value = Keeper.SHARE_TESTED_BEFORE_DECREMENT, breaks = Finding.Kind.FORBIDDEN_OUTCOME)
    public static class ShareTestedBeforeDecrement extends ShareAndLeave {
        public ShareTestedBeforeDecrement() {
            super(Keeper.SHARE_TESTED_BEFORE_DECREMENT);
        }

        @Actor
        public void one(LLL_Result r) {
            r.r1 = answer(this::first);
        }

        @Actor
        public void two(LLL_Result r) {
            r.r2 = answer(this::second);
        }

        @Arbiter
        public void end(LLL_Result r) {
            r.r3 = after();
        }
    }
}
