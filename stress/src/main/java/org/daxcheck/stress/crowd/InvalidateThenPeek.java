// SPDX-License-Identifier: GPL-2.0-only
package org.daxcheck.stress.crowd;

import static org.daxcheck.api.EntrySize.PTE;
import static org.openjdk.jcstress.annotations.Expect.ACCEPTABLE;
import static org.openjdk.jcstress.annotations.Expect.FORBIDDEN;

import org.daxcheck.claim.Finding;
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
import org.openjdk.jcstress.infra.results.LLLL_Result;

@Description(
        "An invalidation, a reader and a fault sleep on one entry; the reader may be the one that is woken by the deletion.")
@Outcome(
        id = {"done, true, none, empty PTE", "done, true, empty PTE, empty PTE"},
        expect = ACCEPTABLE,
        desc = "nobody sleeps on")
@Outcome(
        id = {"-1, .*, .*, .*", ".*, -1, .*, .*", ".*, .*, -1, .*", ".*, .*, .*, -1"},
        expect = FORBIDDEN,
        desc = Hung.REASON)
abstract class InvalidateThenPeek extends EntryLockScene {

    private final long held;

    InvalidateThenPeek(Port port) {
        super(port.fresh());
        held = lock.grab(0, PTE);
    }

    Object put() {
        return put(0, held);
    }

    Object invalidate() {
        return lock.invalidate(0);
    }

    Object peek() {
        return word(lock.peek(0));
    }

    Object fault() {
        return fault(0, PTE);
    }

    @JCStressTest
    @State
    @JCStressMeta(InvalidateThenPeek.class)
    @Answers(value = Port.FAITHFUL, breaks = Finding.Kind.LOST_WAKEUP)
    public static class Faithful extends InvalidateThenPeek {
        public Faithful() {
            super(Port.FAITHFUL);
        }

        @Actor
        public void one(LLLL_Result r) {
            r.r1 = answer(this::put);
        }

        @Actor
        public void two(LLLL_Result r) {
            r.r2 = answer(this::invalidate);
        }

        @Actor
        public void three(LLLL_Result r) {
            r.r3 = answer(this::peek);
        }

        @Actor
        public void four(LLLL_Result r) {
            r.r4 = answer(this::fault);
        }
    }

    @JCStressTest
    @State
    @JCStressMeta(InvalidateThenPeek.class)
    @Answers(Port.REPAIRED)
    public static class Repaired extends InvalidateThenPeek {
        public Repaired() {
            super(Port.REPAIRED);
        }

        @Actor
        public void one(LLLL_Result r) {
            r.r1 = answer(this::put);
        }

        @Actor
        public void two(LLLL_Result r) {
            r.r2 = answer(this::invalidate);
        }

        @Actor
        public void three(LLLL_Result r) {
            r.r3 = answer(this::peek);
        }

        @Actor
        public void four(LLLL_Result r) {
            r.r4 = answer(this::fault);
        }
    }

    @JCStressTest
    @State
    @JCStressMeta(InvalidateThenPeek.class)
    @Answers(Port.LOCK_FREE)
    public static class LockFree extends InvalidateThenPeek {
        public LockFree() {
            super(Port.LOCK_FREE);
        }

        @Actor
        public void one(LLLL_Result r) {
            r.r1 = answer(this::put);
        }

        @Actor
        public void two(LLLL_Result r) {
            r.r2 = answer(this::invalidate);
        }

        @Actor
        public void three(LLLL_Result r) {
            r.r3 = answer(this::peek);
        }

        @Actor
        public void four(LLLL_Result r) {
            r.r4 = answer(this::fault);
        }
    }

    @JCStressTest
    @State
    @JCStressMeta(InvalidateThenPeek.class)
    @Answers(Port.XARRAY)
    public static class Xarray extends InvalidateThenPeek {
        public Xarray() {
            super(Port.XARRAY);
        }

        @Actor
        public void one(LLLL_Result r) {
            r.r1 = answer(this::put);
        }

        @Actor
        public void two(LLLL_Result r) {
            r.r2 = answer(this::invalidate);
        }

        @Actor
        public void three(LLLL_Result r) {
            r.r3 = answer(this::peek);
        }

        @Actor
        public void four(LLLL_Result r) {
            r.r4 = answer(this::fault);
        }
    }
}
