// SPDX-License-Identifier: GPL-2.0-only
package org.daxcheck.stress.tags;

import static org.daxcheck.api.EntrySize.PTE;
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

@Description("A tag that is set while the entry is unlocked is not lost, and neither is the unlock.")
@Outcome(id = "done, done, block PTE dirty towrite", expect = ACCEPTABLE, desc = "both changes arrive")
@Outcome(
        id = {"-1, .*, .*", ".*, -1, .*"},
        expect = FORBIDDEN,
        desc = Hung.REASON)
abstract class TagAgainstPut extends EntryLockScene {

    private final long held;

    TagAgainstPut(Port port) {
        super(port.fresh());
        held = lock.insert(0, lock.grab(0, PTE), BLOCK, true);
    }

    Object put() {
        return put(0, held);
    }

    Object tag() {
        return tag(0);
    }

    Object stands() {
        return slot(lock.lookup(0)) + " " + tags(0);
    }

    @JCStressTest
    @State
    @JCStressMeta(TagAgainstPut.class)
    @Answers(Port.FAITHFUL)
    public static class Faithful extends TagAgainstPut {
        public Faithful() {
            super(Port.FAITHFUL);
        }

        @Actor
        public void one(LLL_Result r) {
            r.r1 = answer(this::put);
        }

        @Actor
        public void two(LLL_Result r) {
            r.r2 = answer(this::tag);
        }

        @Arbiter
        public void afterwards(LLL_Result r) {
            r.r3 = stands();
        }
    }

    @JCStressTest
    @State
    @JCStressMeta(TagAgainstPut.class)
    @Answers(Port.REPAIRED)
    public static class Repaired extends TagAgainstPut {
        public Repaired() {
            super(Port.REPAIRED);
        }

        @Actor
        public void one(LLL_Result r) {
            r.r1 = answer(this::put);
        }

        @Actor
        public void two(LLL_Result r) {
            r.r2 = answer(this::tag);
        }

        @Arbiter
        public void afterwards(LLL_Result r) {
            r.r3 = stands();
        }
    }

    @JCStressTest
    @State
    @JCStressMeta(TagAgainstPut.class)
    @Answers(Port.LOCK_FREE)
    public static class LockFree extends TagAgainstPut {
        public LockFree() {
            super(Port.LOCK_FREE);
        }

        @Actor
        public void one(LLL_Result r) {
            r.r1 = answer(this::put);
        }

        @Actor
        public void two(LLL_Result r) {
            r.r2 = answer(this::tag);
        }

        @Arbiter
        public void afterwards(LLL_Result r) {
            r.r3 = stands();
        }
    }

    @JCStressTest
    @State
    @JCStressMeta(TagAgainstPut.class)
    @Answers(Port.XARRAY)
    public static class Xarray extends TagAgainstPut {
        public Xarray() {
            super(Port.XARRAY);
        }

        @Actor
        public void one(LLL_Result r) {
            r.r1 = answer(this::put);
        }

        @Actor
        public void two(LLL_Result r) {
            r.r2 = answer(this::tag);
        }

        @Arbiter
        public void afterwards(LLL_Result r) {
            r.r3 = stands();
        }
    }
}
