// SPDX-License-Identifier: GPL-2.0-only
package org.daxcheck.stress.tags;

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

@Description("A dirty entry is never invalidated.")
@Outcome(
        id = "true, empty PTE, block PTE dirty",
        expect = ACCEPTABLE,
        desc = "the write comes second and makes a new entry")
@Outcome(id = "false, block PTE, block PTE dirty", expect = ACCEPTABLE, desc = "the write comes first")
@Outcome(
        id = {"-1, .*, .*", ".*, -1, .*"},
        expect = FORBIDDEN,
        desc = Hung.REASON)
abstract class InvalidateAgainstWrite extends EntryLockScene {

    InvalidateAgainstWrite(Port port) {
        super(port.fresh());
        fill(0, BLOCK, false);
    }

    Object invalidate() {
        return lock.invalidate(0);
    }

    Object write() {
        return writeFault(0);
    }

    Object stands() {
        return word(lock.lookup(0)) + " " + tags(0);
    }

    @JCStressTest
    @State
    @JCStressMeta(InvalidateAgainstWrite.class)
    @Answers(Port.FAITHFUL)
    public static class Faithful extends InvalidateAgainstWrite {
        public Faithful() {
            super(Port.FAITHFUL);
        }

        @Actor
        public void one(LLL_Result r) {
            r.r1 = answer(this::invalidate);
        }

        @Actor
        public void two(LLL_Result r) {
            r.r2 = answer(this::write);
        }

        @Arbiter
        public void afterwards(LLL_Result r) {
            r.r3 = stands();
        }
    }

    @JCStressTest
    @State
    @JCStressMeta(InvalidateAgainstWrite.class)
    @Answers(Port.REPAIRED)
    public static class Repaired extends InvalidateAgainstWrite {
        public Repaired() {
            super(Port.REPAIRED);
        }

        @Actor
        public void one(LLL_Result r) {
            r.r1 = answer(this::invalidate);
        }

        @Actor
        public void two(LLL_Result r) {
            r.r2 = answer(this::write);
        }

        @Arbiter
        public void afterwards(LLL_Result r) {
            r.r3 = stands();
        }
    }

    @JCStressTest
    @State
    @JCStressMeta(InvalidateAgainstWrite.class)
    @Answers(Port.LOCK_FREE)
    public static class LockFree extends InvalidateAgainstWrite {
        public LockFree() {
            super(Port.LOCK_FREE);
        }

        @Actor
        public void one(LLL_Result r) {
            r.r1 = answer(this::invalidate);
        }

        @Actor
        public void two(LLL_Result r) {
            r.r2 = answer(this::write);
        }

        @Arbiter
        public void afterwards(LLL_Result r) {
            r.r3 = stands();
        }
    }

    @JCStressTest
    @State
    @JCStressMeta(InvalidateAgainstWrite.class)
    @Answers(Port.XARRAY)
    public static class Xarray extends InvalidateAgainstWrite {
        public Xarray() {
            super(Port.XARRAY);
        }

        @Actor
        public void one(LLL_Result r) {
            r.r1 = answer(this::invalidate);
        }

        @Actor
        public void two(LLL_Result r) {
            r.r2 = answer(this::write);
        }

        @Arbiter
        public void afterwards(LLL_Result r) {
            r.r3 = stands();
        }
    }
}
