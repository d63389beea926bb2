// SPDX-License-Identifier: GPL-2.0-only
package org.daxcheck.stress.insertion;

import static org.openjdk.jcstress.annotations.Expect.ACCEPTABLE;
import static org.openjdk.jcstress.annotations.Expect.FORBIDDEN;

import org.daxcheck.stress.outcome.Answers;
import org.daxcheck.stress.outcome.EntryLockScene;
import org.daxcheck.stress.outcome.Hung;
import org.daxcheck.stress.outcome.Port;
import org.openjdk.jcstress.annotations.Actor;
import org.openjdk.jcstress.annotations.Description;
import org.openjdk.jcstress.annotations.JCStressMeta;
import org.openjdk.jcstress.annotations.JCStressTest;
import org.openjdk.jcstress.annotations.Outcome;
import org.openjdk.jcstress.annotations.State;
import org.openjdk.jcstress.infra.results.LL_Result;

@Description("Who looks twice never sees an insertion undone.")
@Outcome(id = "empty PTE, forward", expect = ACCEPTABLE, desc = "an insertion goes its way once")
@Outcome(id = "empty PTE, backward", expect = FORBIDDEN, desc = "an insertion was seen and then unseen")
@Outcome(
        id = {"-1, .*", ".*, -1"},
        expect = FORBIDDEN,
        desc = Hung.REASON)
abstract class LookupTwice extends EntryLockScene {

    LookupTwice(Port port) {
        super(port.fresh());
    }

    Object writer() {
        return fill(0, BLOCK, false);
    }

    Object reader() {
        int first = stage(lock.lookup(0));
        int second = stage(lock.lookup(0));
        return first <= second ? "forward" : "backward";
    }

    private static int stage(long word) {
        return switch (slot(word)) {
            case "none" -> 0;
            case "empty PTE locked" -> 1;
            case "block PTE locked" -> 2;
            case "block PTE" -> 3;
            default -> -1;
        };
    }

    @JCStressTest
    @State
    @JCStressMeta(LookupTwice.class)
    @Answers(Port.FAITHFUL)
    public static class Faithful extends LookupTwice {
        public Faithful() {
            super(Port.FAITHFUL);
        }

        @Actor
        public void one(LL_Result r) {
            r.r1 = answer(this::writer);
        }

        @Actor
        public void two(LL_Result r) {
            r.r2 = answer(this::reader);
        }
    }

    @JCStressTest
    @State
    @JCStressMeta(LookupTwice.class)
    @Answers(Port.REPAIRED)
    public static class Repaired extends LookupTwice {
        public Repaired() {
            super(Port.REPAIRED);
        }

        @Actor
        public void one(LL_Result r) {
            r.r1 = answer(this::writer);
        }

        @Actor
        public void two(LL_Result r) {
            r.r2 = answer(this::reader);
        }
    }

    @JCStressTest
    @State
    @JCStressMeta(LookupTwice.class)
    @Answers(Port.LOCK_FREE)
    public static class LockFree extends LookupTwice {
        public LockFree() {
            super(Port.LOCK_FREE);
        }

        @Actor
        public void one(LL_Result r) {
            r.r1 = answer(this::writer);
        }

        @Actor
        public void two(LL_Result r) {
            r.r2 = answer(this::reader);
        }
    }

    @JCStressTest
    @State
    @JCStressMeta(LookupTwice.class)
    @Answers(Port.XARRAY)
    public static class Xarray extends LookupTwice {
        public Xarray() {
            super(Port.XARRAY);
        }

        @Actor
        public void one(LL_Result r) {
            r.r1 = answer(this::writer);
        }

        @Actor
        public void two(LL_Result r) {
            r.r2 = answer(this::reader);
        }
    }
}
