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

@Description("A write that comes after the flush leaves the entry dirty.")
@Outcome(id = "true, block PTE, clean", expect = ACCEPTABLE, desc = "flushed after the write")
@Outcome(id = "true, block PTE, dirty", expect = ACCEPTABLE, desc = "flushed before the write")
@Outcome(
        id = {"-1, .*, .*", ".*, -1, .*"},
        expect = FORBIDDEN,
        desc = Hung.REASON)
abstract class WriteBackAgainstWrite extends EntryLockScene {

    WriteBackAgainstWrite(Port port) {
        super(port.fresh());
        writeFault(0);
        lock.tagForWriteback(0, 0);
    }

    Object flush() {
        return lock.writeBack(0);
    }

    Object write() {
        return writeFault(0);
    }

    Object tags() {
        return tags(0);
    }

    @JCStressTest
    @State
    @JCStressMeta(WriteBackAgainstWrite.class)
    @Answers(Port.FAITHFUL)
    public static class Faithful extends WriteBackAgainstWrite {
        public Faithful() {
            super(Port.FAITHFUL);
        }

        @Actor
        public void one(LLL_Result r) {
            r.r1 = answer(this::flush);
        }

        @Actor
        public void two(LLL_Result r) {
            r.r2 = answer(this::write);
        }

        @Arbiter
        public void afterwards(LLL_Result r) {
            r.r3 = tags();
        }
    }

    @JCStressTest
    @State
    @JCStressMeta(WriteBackAgainstWrite.class)
    @Answers(Port.REPAIRED)
    public static class Repaired extends WriteBackAgainstWrite {
        public Repaired() {
            super(Port.REPAIRED);
        }

        @Actor
        public void one(LLL_Result r) {
            r.r1 = answer(this::flush);
        }

        @Actor
        public void two(LLL_Result r) {
            r.r2 = answer(this::write);
        }

        @Arbiter
        public void afterwards(LLL_Result r) {
            r.r3 = tags();
        }
    }

    @JCStressTest
    @State
    @JCStressMeta(WriteBackAgainstWrite.class)
    @Answers(Port.LOCK_FREE)
    public static class LockFree extends WriteBackAgainstWrite {
        public LockFree() {
            super(Port.LOCK_FREE);
        }

        @Actor
        public void one(LLL_Result r) {
            r.r1 = answer(this::flush);
        }

        @Actor
        public void two(LLL_Result r) {
            r.r2 = answer(this::write);
        }

        @Arbiter
        public void afterwards(LLL_Result r) {
            r.r3 = tags();
        }
    }

    @JCStressTest
    @State
    @JCStressMeta(WriteBackAgainstWrite.class)
    @Answers(Port.XARRAY)
    public static class Xarray extends WriteBackAgainstWrite {
        public Xarray() {
            super(Port.XARRAY);
        }

        @Actor
        public void one(LLL_Result r) {
            r.r1 = answer(this::flush);
        }

        @Actor
        public void two(LLL_Result r) {
            r.r2 = answer(this::write);
        }

        @Arbiter
        public void afterwards(LLL_Result r) {
            r.r3 = tags();
        }
    }
}
