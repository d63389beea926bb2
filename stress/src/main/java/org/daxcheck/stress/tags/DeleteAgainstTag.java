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

@Description("Tags go with the entry.")
@Outcome(id = "true, done, clean", expect = ACCEPTABLE, desc = "nothing stays behind")
@Outcome(
        id = {"-1, .*, .*", ".*, -1, .*"},
        expect = FORBIDDEN,
        desc = Hung.REASON)
abstract class DeleteAgainstTag extends EntryLockScene {

    DeleteAgainstTag(Port port) {
        super(port.fresh());
        fill(0, BLOCK, true);
    }

    Object delete() {
        return lock.delete(0);
    }

    Object tag() {
        return tag(0);
    }

    Object tags() {
        return tags(0);
    }

    @JCStressTest
    @State
    @JCStressMeta(DeleteAgainstTag.class)
    @Answers(Port.FAITHFUL)
    public static class Faithful extends DeleteAgainstTag {
        public Faithful() {
            super(Port.FAITHFUL);
        }

        @Actor
        public void one(LLL_Result r) {
            r.r1 = answer(this::delete);
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
    @JCStressMeta(DeleteAgainstTag.class)
    @Answers(Port.REPAIRED)
    public static class Repaired extends DeleteAgainstTag {
        public Repaired() {
            super(Port.REPAIRED);
        }

        @Actor
        public void one(LLL_Result r) {
            r.r1 = answer(this::delete);
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
    @JCStressMeta(DeleteAgainstTag.class)
    @Answers(Port.LOCK_FREE)
    public static class LockFree extends DeleteAgainstTag {
        public LockFree() {
            super(Port.LOCK_FREE);
        }

        @Actor
        public void one(LLL_Result r) {
            r.r1 = answer(this::delete);
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
    @JCStressMeta(DeleteAgainstTag.class)
    @Answers(Port.XARRAY)
    public static class Xarray extends DeleteAgainstTag {
        public Xarray() {
            super(Port.XARRAY);
        }

        @Actor
        public void one(LLL_Result r) {
            r.r1 = answer(this::delete);
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
