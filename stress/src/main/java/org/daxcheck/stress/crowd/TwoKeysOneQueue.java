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

@Description("Sleepers on two indices share a wait queue; each is woken by its own key.")
@Outcome(id = "done, empty PTE, empty PTE", expect = ACCEPTABLE, desc = "both are woken")
@Outcome(
        id = {"-1, .*, .*", ".*, -1, .*", ".*, .*, -1"},
        expect = FORBIDDEN,
        desc = Hung.REASON)
abstract class TwoKeysOneQueue extends EntryLockScene {

    private final long head;
    private final long tail;

    TwoKeysOneQueue(Port port) {
        super(port.fresh());
        head = lock.grab(0, PTE);
        tail = lock.grab(1, PTE);
    }

    Object put() {
        lock.put(0, head);
        return put(1, tail);
    }

    Object first() {
        return fault(0, PTE);
    }

    Object second() {
        return fault(1, PTE);
    }

    @JCStressTest
    @State
    @JCStressMeta(TwoKeysOneQueue.class)
    @Answers(Port.FAITHFUL)
    public static class Faithful extends TwoKeysOneQueue {
        public Faithful() {
            super(Port.FAITHFUL);
        }

        @Actor
        public void one(LLL_Result r) {
            r.r1 = answer(this::put);
        }

        @Actor
        public void two(LLL_Result r) {
            r.r2 = answer(this::first);
        }

        @Actor
        public void three(LLL_Result r) {
            r.r3 = answer(this::second);
        }
    }

    @JCStressTest
    @State
    @JCStressMeta(TwoKeysOneQueue.class)
    @Answers(Port.REPAIRED)
    public static class Repaired extends TwoKeysOneQueue {
        public Repaired() {
            super(Port.REPAIRED);
        }

        @Actor
        public void one(LLL_Result r) {
            r.r1 = answer(this::put);
        }

        @Actor
        public void two(LLL_Result r) {
            r.r2 = answer(this::first);
        }

        @Actor
        public void three(LLL_Result r) {
            r.r3 = answer(this::second);
        }
    }

    @JCStressTest
    @State
    @JCStressMeta(TwoKeysOneQueue.class)
    @Answers(Port.LOCK_FREE)
    public static class LockFree extends TwoKeysOneQueue {
        public LockFree() {
            super(Port.LOCK_FREE);
        }

        @Actor
        public void one(LLL_Result r) {
            r.r1 = answer(this::put);
        }

        @Actor
        public void two(LLL_Result r) {
            r.r2 = answer(this::first);
        }

        @Actor
        public void three(LLL_Result r) {
            r.r3 = answer(this::second);
        }
    }

    @JCStressTest
    @State
    @JCStressMeta(TwoKeysOneQueue.class)
    @Answers(Port.XARRAY)
    public static class Xarray extends TwoKeysOneQueue {
        public Xarray() {
            super(Port.XARRAY);
        }

        @Actor
        public void one(LLL_Result r) {
            r.r1 = answer(this::put);
        }

        @Actor
        public void two(LLL_Result r) {
            r.r2 = answer(this::first);
        }

        @Actor
        public void three(LLL_Result r) {
            r.r3 = answer(this::second);
        }
    }
}
