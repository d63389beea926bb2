// SPDX-License-Identifier: GPL-2.0-only
package org.daxcheck.stress.crowd;

import static org.daxcheck.api.EntrySize.PTE;
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
import org.openjdk.jcstress.infra.results.LLL_Result;

@Description("Who is woken and does not lock wakes the next.")
@Outcome(id = "done, empty PTE, empty PTE", expect = ACCEPTABLE, desc = "the wake-up is handed on")
@Outcome(
        id = {"-1, .*, .*", ".*, -1, .*", ".*, .*, -1"},
        expect = FORBIDDEN,
        desc = Hung.REASON)
abstract class PeekHandsOn extends EntryLockScene {

    private final long held;

    PeekHandsOn(Port port) {
        super(port.fresh());
        held = lock.grab(0, PTE);
    }

    Object put() {
        return put(0, held);
    }

    Object peek() {
        return word(lock.peek(0));
    }

    Object fault() {
        return fault(0, PTE);
    }

    @JCStressTest
    @State
    @JCStressMeta(PeekHandsOn.class)
    @Answers(Port.FAITHFUL)
    public static class Faithful extends PeekHandsOn {
        public Faithful() {
            super(Port.FAITHFUL);
        }

        @Actor
        public void one(LLL_Result r) {
            r.r1 = answer(this::put);
        }

        @Actor
        public void two(LLL_Result r) {
            r.r2 = answer(this::peek);
        }

        @Actor
        public void three(LLL_Result r) {
            r.r3 = answer(this::fault);
        }
    }

    @JCStressTest
    @State
    @JCStressMeta(PeekHandsOn.class)
    @Answers(Port.REPAIRED)
    public static class Repaired extends PeekHandsOn {
        public Repaired() {
            super(Port.REPAIRED);
        }

        @Actor
        public void one(LLL_Result r) {
            r.r1 = answer(this::put);
        }

        @Actor
        public void two(LLL_Result r) {
            r.r2 = answer(this::peek);
        }

        @Actor
        public void three(LLL_Result r) {
            r.r3 = answer(this::fault);
        }
    }

    @JCStressTest
    @State
    @JCStressMeta(PeekHandsOn.class)
    @Answers(Port.LOCK_FREE)
    public static class LockFree extends PeekHandsOn {
        public LockFree() {
            super(Port.LOCK_FREE);
        }

        @Actor
        public void one(LLL_Result r) {
            r.r1 = answer(this::put);
        }

        @Actor
        public void two(LLL_Result r) {
            r.r2 = answer(this::peek);
        }

        @Actor
        public void three(LLL_Result r) {
            r.r3 = answer(this::fault);
        }
    }

    @JCStressTest
    @State
    @JCStressMeta(PeekHandsOn.class)
    @Answers(Port.XARRAY)
    public static class Xarray extends PeekHandsOn {
        public Xarray() {
            super(Port.XARRAY);
        }

        @Actor
        public void one(LLL_Result r) {
            r.r1 = answer(this::put);
        }

        @Actor
        public void two(LLL_Result r) {
            r.r2 = answer(this::peek);
        }

        @Actor
        public void three(LLL_Result r) {
            r.r3 = answer(this::fault);
        }
    }
}
