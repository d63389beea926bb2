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

@Description("A PMD entry is chosen for writeback by any index in its range.")
@Outcome(id = "done, false, dirty towrite", expect = ACCEPTABLE, desc = "chosen after")
@Outcome(id = "done, true, clean", expect = ACCEPTABLE, desc = "chosen before")
@Outcome(
        id = {"-1, .*, .*", ".*, -1, .*"},
        expect = FORBIDDEN,
        desc = Hung.REASON)
abstract class TagHugeFromInside extends EntryLockScene {

    TagHugeFromInside(Port port) {
        super(port.fresh());
        fill(0, HUGE_BLOCK, true);
    }

    Object tag() {
        return tag(1);
    }

    Object flush() {
        return lock.writeBack(0);
    }

    Object tags() {
        return tags(0);
    }

    @JCStressTest
    @State
    @JCStressMeta(TagHugeFromInside.class)
    @Answers(Port.FAITHFUL)
    public static class Faithful extends TagHugeFromInside {
        public Faithful() {
            super(Port.FAITHFUL);
        }

        @Actor
        public void one(LLL_Result r) {
            r.r1 = answer(this::tag);
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
    @JCStressMeta(TagHugeFromInside.class)
    @Answers(Port.REPAIRED)
    public static class Repaired extends TagHugeFromInside {
        public Repaired() {
            super(Port.REPAIRED);
        }

        @Actor
        public void one(LLL_Result r) {
            r.r1 = answer(this::tag);
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
    @JCStressMeta(TagHugeFromInside.class)
    @Answers(Port.LOCK_FREE)
    public static class LockFree extends TagHugeFromInside {
        public LockFree() {
            super(Port.LOCK_FREE);
        }

        @Actor
        public void one(LLL_Result r) {
            r.r1 = answer(this::tag);
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
    @JCStressMeta(TagHugeFromInside.class)
    @Answers(Port.XARRAY)
    public static class Xarray extends TagHugeFromInside {
        public Xarray() {
            super(Port.XARRAY);
        }

        @Actor
        public void one(LLL_Result r) {
            r.r1 = answer(this::tag);
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
