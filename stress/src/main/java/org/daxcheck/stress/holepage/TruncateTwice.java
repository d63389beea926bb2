// SPDX-License-Identifier: GPL-2.0-only
package org.daxcheck.stress.holepage;

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

@Description("Of two truncations of one page one succeeds.")
@Outcome(
        id = {"true, false", "false, true"},
        expect = ACCEPTABLE,
        desc = "one takes the page, the other finds none")
@Outcome(
        id = {"-1, .*", ".*, -1"},
        expect = FORBIDDEN,
        desc = Hung.REASON)
abstract class TruncateTwice extends EntryLockScene {

    TruncateTwice(Port port) {
        super(port.fresh());
        holeFault(0);
    }

    Object first() {
        return lock.truncatePage(0);
    }

    Object second() {
        return lock.truncatePage(0);
    }

    @JCStressTest
    @State
    @JCStressMeta(TruncateTwice.class)
    @Answers(Port.FAITHFUL)
    public static class Faithful extends TruncateTwice {
        public Faithful() {
            super(Port.FAITHFUL);
        }

        @Actor
        public void one(LL_Result r) {
            r.r1 = answer(this::first);
        }

        @Actor
        public void two(LL_Result r) {
            r.r2 = answer(this::second);
        }
    }

    @JCStressTest
    @State
    @JCStressMeta(TruncateTwice.class)
    @Answers(Port.REPAIRED)
    public static class Repaired extends TruncateTwice {
        public Repaired() {
            super(Port.REPAIRED);
        }

        @Actor
        public void one(LL_Result r) {
            r.r1 = answer(this::first);
        }

        @Actor
        public void two(LL_Result r) {
            r.r2 = answer(this::second);
        }
    }

    @JCStressTest
    @State
    @JCStressMeta(TruncateTwice.class)
    @Answers(Port.LOCK_FREE)
    public static class LockFree extends TruncateTwice {
        public LockFree() {
            super(Port.LOCK_FREE);
        }

        @Actor
        public void one(LL_Result r) {
            r.r1 = answer(this::first);
        }

        @Actor
        public void two(LL_Result r) {
            r.r2 = answer(this::second);
        }
    }
}
