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

@Description("An invalidation never takes away a hole page, nor an entry that is about to become one.")
@Outcome(id = "page, false, page", expect = ACCEPTABLE, desc = "the entry is locked until the page has replaced it")
@Outcome(
        id = {"-1, .*, .*", ".*, -1, .*"},
        expect = FORBIDDEN,
        desc = Hung.REASON)
abstract class PageIsLeftAlone extends EntryLockScene {

    PageIsLeftAlone(Port port) {
        super(port.fresh());
    }

    Object hole() {
        return holeFault(0);
    }

    Object invalidate() {
        return lock.invalidate(0);
    }

    Object stands() {
        return word(lock.lookup(0));
    }

    @JCStressTest
    @State
    @JCStressMeta(PageIsLeftAlone.class)
    @Answers(Port.FAITHFUL)
    public static class Faithful extends PageIsLeftAlone {
        public Faithful() {
            super(Port.FAITHFUL);
        }

        @Actor
        public void one(LLL_Result r) {
            r.r1 = answer(this::hole);
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
    @JCStressMeta(PageIsLeftAlone.class)
    @Answers(Port.REPAIRED)
    public static class Repaired extends PageIsLeftAlone {
        public Repaired() {
            super(Port.REPAIRED);
        }

        @Actor
        public void one(LLL_Result r) {
            r.r1 = answer(this::hole);
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
    @JCStressMeta(PageIsLeftAlone.class)
    @Answers(Port.LOCK_FREE)
    public static class LockFree extends PageIsLeftAlone {
        public LockFree() {
            super(Port.LOCK_FREE);
        }

        @Actor
        public void one(LLL_Result r) {
            r.r1 = answer(this::hole);
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
