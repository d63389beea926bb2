// SPDX-License-Identifier: GPL-2.0-only
package org.daxcheck.stress.invalidation;

import static org.openjdk.jcstress.annotations.Expect.ACCEPTABLE;
import static org.openjdk.jcstress.annotations.Expect.FORBIDDEN;

import org.daxcheck.stress.outcome.Answers;
import org.daxcheck.stress.outcome.EntryLockScene;
import org.daxcheck.stress.outcome.Hung;
import org.daxcheck.stress.outcome.Port;
import org.openjdk.jcstress.annotations.Actor;
import org.openjdk.jcstress.annotations.Arbiter;
import org.openjdk.jcstress.annotations.Description;
import org.openjdk.jcstress.annotations.JCStressMeta;
import org.openjdk.jcstress.annotations.JCStressTest;
import org.openjdk.jcstress.annotations.Outcome;
import org.openjdk.jcstress.annotations.State;
import org.openjdk.jcstress.infra.results.LLL_Result;

@Description("Of two invalidations at the two ends of a PMD entry one succeeds.")
@Outcome(
        id = {"true, false, 0", "false, true, 0"},
        expect = ACCEPTABLE,
        desc = "one deletes, the other finds nothing")
@Outcome(
        id = {"-1, .*, .*", ".*, -1, .*"},
        expect = FORBIDDEN,
        desc = Hung.REASON)
abstract class InvalidateBothEnds extends EntryLockScene {

    InvalidateBothEnds(Port port) {
        super(port.fresh());
        fill(0, HUGE_BLOCK, false);
    }

    Object head() {
        return lock.invalidate(0);
    }

    Object tail() {
        return lock.invalidate(1);
    }

    Object entries() {
        return lock.entries();
    }

    @JCStressTest
    @State
    @JCStressMeta(InvalidateBothEnds.class)
    @Answers(Port.FAITHFUL)
    public static class Faithful extends InvalidateBothEnds {
        public Faithful() {
            super(Port.FAITHFUL);
        }

        @Actor
        public void one(LLL_Result r) {
            r.r1 = answer(this::head);
        }

        @Actor
        public void two(LLL_Result r) {
            r.r2 = answer(this::tail);
        }

        @Arbiter
        public void afterwards(LLL_Result r) {
            r.r3 = entries();
        }
    }

    @JCStressTest
    @State
    @JCStressMeta(InvalidateBothEnds.class)
    @Answers(Port.REPAIRED)
    public static class Repaired extends InvalidateBothEnds {
        public Repaired() {
            super(Port.REPAIRED);
        }

        @Actor
        public void one(LLL_Result r) {
            r.r1 = answer(this::head);
        }

        @Actor
        public void two(LLL_Result r) {
            r.r2 = answer(this::tail);
        }

        @Arbiter
        public void afterwards(LLL_Result r) {
            r.r3 = entries();
        }
    }

    @JCStressTest
    @State
    @JCStressMeta(InvalidateBothEnds.class)
    @Answers(Port.LOCK_FREE)
    public static class LockFree extends InvalidateBothEnds {
        public LockFree() {
            super(Port.LOCK_FREE);
        }

        @Actor
        public void one(LLL_Result r) {
            r.r1 = answer(this::head);
        }

        @Actor
        public void two(LLL_Result r) {
            r.r2 = answer(this::tail);
        }

        @Arbiter
        public void afterwards(LLL_Result r) {
            r.r3 = entries();
        }
    }

    @JCStressTest
    @State
    @JCStressMeta(InvalidateBothEnds.class)
    @Answers(Port.XARRAY)
    public static class Xarray extends InvalidateBothEnds {
        public Xarray() {
            super(Port.XARRAY);
        }

        @Actor
        public void one(LLL_Result r) {
            r.r1 = answer(this::head);
        }

        @Actor
        public void two(LLL_Result r) {
            r.r2 = answer(this::tail);
        }

        @Arbiter
        public void afterwards(LLL_Result r) {
            r.r3 = entries();
        }
    }
}
