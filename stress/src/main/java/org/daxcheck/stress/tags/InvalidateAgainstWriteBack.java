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

@Description("An entry is invalidated once it is flushed, and not before.")
@Outcome(id = "true, false, block PTE", expect = ACCEPTABLE, desc = "still dirty")
@Outcome(id = "true, true, none", expect = ACCEPTABLE, desc = "flushed")
@Outcome(
        id = {"-1, .*, .*", ".*, -1, .*"},
        expect = FORBIDDEN,
        desc = Hung.REASON)
abstract class InvalidateAgainstWriteBack extends EntryLockScene {

    InvalidateAgainstWriteBack(Port port) {
        super(port.fresh());
        writeFault(0);
        lock.tagForWriteback(0, 0);
    }

    Object flush() {
        return lock.writeBack(0);
    }

    Object invalidate() {
        return lock.invalidate(0);
    }

    Object stands() {
        return word(lock.lookup(0));
    }

    @JCStressTest
    @State
    @JCStressMeta(InvalidateAgainstWriteBack.class)
    @Answers(Port.FAITHFUL)
    public static class Faithful extends InvalidateAgainstWriteBack {
        public Faithful() {
            super(Port.FAITHFUL);
        }

        @Actor
        public void one(LLL_Result r) {
            r.r1 = answer(this::flush);
        }

        @Actor
        public void two(LLL_Result r) {
            r.r2 = answer(this::invalidate);
        }

        @Arbiter
        public void afterwards(LLL_Result r) {
            r.r3 = stands();
        }
    }

    @JCStressTest
    @State
    @JCStressMeta(InvalidateAgainstWriteBack.class)
    @Answers(Port.REPAIRED)
    public static class Repaired extends InvalidateAgainstWriteBack {
        public Repaired() {
            super(Port.REPAIRED);
        }

        @Actor
        public void one(LLL_Result r) {
            r.r1 = answer(this::flush);
        }

        @Actor
        public void two(LLL_Result r) {
            r.r2 = answer(this::invalidate);
        }

        @Arbiter
        public void afterwards(LLL_Result r) {
            r.r3 = stands();
        }
    }

    @JCStressTest
    @State
    @JCStressMeta(InvalidateAgainstWriteBack.class)
    @Answers(Port.LOCK_FREE)
    public static class LockFree extends InvalidateAgainstWriteBack {
        public LockFree() {
            super(Port.LOCK_FREE);
        }

        @Actor
        public void one(LLL_Result r) {
            r.r1 = answer(this::flush);
        }

        @Actor
        public void two(LLL_Result r) {
            r.r2 = answer(this::invalidate);
        }

        @Arbiter
        public void afterwards(LLL_Result r) {
            r.r3 = stands();
        }
    }

    @JCStressTest
    @State
    @JCStressMeta(InvalidateAgainstWriteBack.class)
    @Answers(Port.XARRAY)
    public static class Xarray extends InvalidateAgainstWriteBack {
        public Xarray() {
            super(Port.XARRAY);
        }

        @Actor
        public void one(LLL_Result r) {
            r.r1 = answer(this::flush);
        }

        @Actor
        public void two(LLL_Result r) {
            r.r2 = answer(this::invalidate);
        }

        @Arbiter
        public void afterwards(LLL_Result r) {
            r.r3 = stands();
        }
    }
}
