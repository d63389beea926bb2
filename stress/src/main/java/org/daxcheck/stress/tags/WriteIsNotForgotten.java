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

@Description("A write is flushed or still dirty.")
@Outcome(id = "empty PTE, false, dirty", expect = ACCEPTABLE, desc = "the write comes after the choice")
@Outcome(id = "empty PTE, true, clean", expect = ACCEPTABLE, desc = "the write is flushed")
@Outcome(id = "empty PTE, true, dirty", expect = FORBIDDEN, desc = "no write came after the flush")
@Outcome(id = "empty PTE, false, clean", expect = FORBIDDEN, desc = "the write is lost")
@Outcome(
        id = {"-1, .*, .*", ".*, -1, .*"},
        expect = FORBIDDEN,
        desc = Hung.REASON)
abstract class WriteIsNotForgotten extends EntryLockScene {

    WriteIsNotForgotten(Port port) {
        super(port.fresh());
    }

    Object write() {
        return writeFault(0);
    }

    Object flush() {
        lock.tagForWriteback(0, 0);
        return lock.writeBack(0);
    }

    Object tags() {
        return tags(0);
    }

    @JCStressTest
    @State
    @JCStressMeta(WriteIsNotForgotten.class)
    @Answers(Port.FAITHFUL)
    public static class Faithful extends WriteIsNotForgotten {
        public Faithful() {
            super(Port.FAITHFUL);
        }

        @Actor
        public void one(LLL_Result r) {
            r.r1 = answer(this::write);
        }

        @Actor
        public void two(LLL_Result r) {
            r.r2 = answer(this::flush);
        }

        @Arbiter
        public void afterwards(LLL_Result r) {
            r.r3 = tags();
        }
    }

    @JCStressTest
    @State
    @JCStressMeta(WriteIsNotForgotten.class)
    @Answers(Port.REPAIRED)
    public static class Repaired extends WriteIsNotForgotten {
        public Repaired() {
            super(Port.REPAIRED);
        }

        @Actor
        public void one(LLL_Result r) {
            r.r1 = answer(this::write);
        }

        @Actor
        public void two(LLL_Result r) {
            r.r2 = answer(this::flush);
        }

        @Arbiter
        public void afterwards(LLL_Result r) {
            r.r3 = tags();
        }
    }

    @JCStressTest
    @State
    @JCStressMeta(WriteIsNotForgotten.class)
    @Answers(Port.LOCK_FREE)
    public static class LockFree extends WriteIsNotForgotten {
        public LockFree() {
            super(Port.LOCK_FREE);
        }

        @Actor
        public void one(LLL_Result r) {
            r.r1 = answer(this::write);
        }

        @Actor
        public void two(LLL_Result r) {
            r.r2 = answer(this::flush);
        }

        @Arbiter
        public void afterwards(LLL_Result r) {
            r.r3 = tags();
        }
    }

    @JCStressTest
    @State
    @JCStressMeta(WriteIsNotForgotten.class)
    @Answers(Port.XARRAY)
    public static class Xarray extends WriteIsNotForgotten {
        public Xarray() {
            super(Port.XARRAY);
        }

        @Actor
        public void one(LLL_Result r) {
            r.r1 = answer(this::write);
        }

        @Actor
        public void two(LLL_Result r) {
            r.r2 = answer(this::flush);
        }

        @Arbiter
        public void afterwards(LLL_Result r) {
            r.r3 = tags();
        }
    }
}
