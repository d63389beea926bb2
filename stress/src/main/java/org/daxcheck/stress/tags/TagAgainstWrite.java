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

@Description("Writeback chooses what a write dirties before, not after.")
@Outcome(id = "empty PTE, done, dirty", expect = ACCEPTABLE, desc = "chosen before the write")
@Outcome(id = "empty PTE, done, dirty towrite", expect = ACCEPTABLE, desc = "chosen after the write")
@Outcome(
        id = {"-1, .*, .*", ".*, -1, .*"},
        expect = FORBIDDEN,
        desc = Hung.REASON)
abstract class TagAgainstWrite extends EntryLockScene {

    TagAgainstWrite(Port port) {
        super(port.fresh());
    }

    Object write() {
        return writeFault(0);
    }

    Object tag() {
        return tag(0);
    }

    Object tags() {
        return tags(0);
    }

    @JCStressTest
    @State
    @JCStressMeta(TagAgainstWrite.class)
    @Answers(Port.FAITHFUL)
    public static class Faithful extends TagAgainstWrite {
        public Faithful() {
            super(Port.FAITHFUL);
        }

        @Actor
        public void one(LLL_Result r) {
            r.r1 = answer(this::write);
        }

        @Actor
        public void two(LLL_Result r) {
            r.r2 = answer(this::tag);
        }

        @Arbiter
        public void afterwards(LLL_Result r) {
            r.r3 = tags();
        }
    }

    @JCStressTest
    @State
    @JCStressMeta(TagAgainstWrite.class)
    @Answers(Port.REPAIRED)
    public static class Repaired extends TagAgainstWrite {
        public Repaired() {
            super(Port.REPAIRED);
        }

        @Actor
        public void one(LLL_Result r) {
            r.r1 = answer(this::write);
        }

        @Actor
        public void two(LLL_Result r) {
            r.r2 = answer(this::tag);
        }

        @Arbiter
        public void afterwards(LLL_Result r) {
            r.r3 = tags();
        }
    }

    @JCStressTest
    @State
    @JCStressMeta(TagAgainstWrite.class)
    @Answers(Port.LOCK_FREE)
    public static class LockFree extends TagAgainstWrite {
        public LockFree() {
            super(Port.LOCK_FREE);
        }

        @Actor
        public void one(LLL_Result r) {
            r.r1 = answer(this::write);
        }

        @Actor
        public void two(LLL_Result r) {
            r.r2 = answer(this::tag);
        }

        @Arbiter
        public void afterwards(LLL_Result r) {
            r.r3 = tags();
        }
    }

    @JCStressTest
    @State
    @JCStressMeta(TagAgainstWrite.class)
    @Answers(Port.XARRAY)
    public static class Xarray extends TagAgainstWrite {
        public Xarray() {
            super(Port.XARRAY);
        }

        @Actor
        public void one(LLL_Result r) {
            r.r1 = answer(this::write);
        }

        @Actor
        public void two(LLL_Result r) {
            r.r2 = answer(this::tag);
        }

        @Arbiter
        public void afterwards(LLL_Result r) {
            r.r3 = tags();
        }
    }
}
