// SPDX-License-Identifier: GPL-2.0-only
package org.daxcheck.stress.invalidation;

import static org.openjdk.jcstress.annotations.Expect.ACCEPTABLE;
import static org.openjdk.jcstress.annotations.Expect.FORBIDDEN;

import org.daxcheck.stress.outcome.Answers;
import org.daxcheck.stress.outcome.EntryLockScene;
import org.daxcheck.stress.outcome.Hung;
import org.daxcheck.stress.outcome.Port;
import org.openjdk.jcstress.annotations.Actor;
import org.openjdk.jcstress.annotations.Description;
import org.openjdk.jcstress.annotations.JCStressMeta;
import org.openjdk.jcstress.annotations.JCStressTest;
import org.openjdk.jcstress.annotations.Outcome;
import org.openjdk.jcstress.annotations.State;
import org.openjdk.jcstress.infra.results.LL_Result;

@Description("Who waits while an entry is invalidated sees it or nothing.")
@Outcome(id = "true, block PTE", expect = ACCEPTABLE, desc = "seen before")
@Outcome(id = "true, none", expect = ACCEPTABLE, desc = "seen after")
@Outcome(
        id = {"-1, .*", ".*, -1"},
        expect = FORBIDDEN,
        desc = Hung.REASON)
abstract class PeekAgainstInvalidate extends EntryLockScene {

    PeekAgainstInvalidate(Port port) {
        super(port.fresh());
        fill(0, BLOCK, false);
    }

    Object invalidate() {
        return lock.invalidate(0);
    }

    Object peek() {
        return slot(lock.peek(0));
    }

    @JCStressTest
    @State
    @JCStressMeta(PeekAgainstInvalidate.class)
    @Answers(Port.FAITHFUL)
    public static class Faithful extends PeekAgainstInvalidate {
        public Faithful() {
            super(Port.FAITHFUL);
        }

        @Actor
        public void one(LL_Result r) {
            r.r1 = answer(this::invalidate);
        }

        @Actor
        public void two(LL_Result r) {
            r.r2 = answer(this::peek);
        }
    }

    @JCStressTest
    @State
    @JCStressMeta(PeekAgainstInvalidate.class)
    @Answers(Port.REPAIRED)
    public static class Repaired extends PeekAgainstInvalidate {
        public Repaired() {
            super(Port.REPAIRED);
        }

        @Actor
        public void one(LL_Result r) {
            r.r1 = answer(this::invalidate);
        }

        @Actor
        public void two(LL_Result r) {
            r.r2 = answer(this::peek);
        }
    }

    @JCStressTest
    @State
    @JCStressMeta(PeekAgainstInvalidate.class)
    @Answers(Port.LOCK_FREE)
    public static class LockFree extends PeekAgainstInvalidate {
        public LockFree() {
            super(Port.LOCK_FREE);
        }

        @Actor
        public void one(LL_Result r) {
            r.r1 = answer(this::invalidate);
        }

        @Actor
        public void two(LL_Result r) {
            r.r2 = answer(this::peek);
        }
    }

    @JCStressTest
    @State
    @JCStressMeta(PeekAgainstInvalidate.class)
    @Answers(Port.XARRAY)
    public static class Xarray extends PeekAgainstInvalidate {
        public Xarray() {
            super(Port.XARRAY);
        }

        @Actor
        public void one(LL_Result r) {
            r.r1 = answer(this::invalidate);
        }

        @Actor
        public void two(LL_Result r) {
            r.r2 = answer(this::peek);
        }
    }
}
