// SPDX-License-Identifier: GPL-2.0-only
package org.daxcheck.stress.wakeup;

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
import org.openjdk.jcstress.infra.results.LL_Result;

@Description("A truncation sleeps until the page is unlocked.")
@Outcome(id = "done, true", expect = ACCEPTABLE, desc = "woken")
@Outcome(
        id = {"-1, .*", ".*, -1"},
        expect = FORBIDDEN,
        desc = Hung.REASON)
abstract class PutPageWakesTruncation extends EntryLockScene {

    private final long held;

    PutPageWakesTruncation(Port port) {
        super(port.fresh());
        holeFault(0);
        held = lock.grab(0, PTE);
    }

    Object put() {
        return put(0, held);
    }

    Object truncate() {
        return lock.truncatePage(0);
    }

    @JCStressTest
    @State
    @JCStressMeta(PutPageWakesTruncation.class)
    @Answers(Port.FAITHFUL)
    public static class Faithful extends PutPageWakesTruncation {
        public Faithful() {
            super(Port.FAITHFUL);
        }

        @Actor
        public void one(LL_Result r) {
            r.r1 = answer(this::put);
        }

        @Actor
        public void two(LL_Result r) {
            r.r2 = answer(this::truncate);
        }
    }

    @JCStressTest
    @State
    @JCStressMeta(PutPageWakesTruncation.class)
    @Answers(Port.REPAIRED)
    public static class Repaired extends PutPageWakesTruncation {
        public Repaired() {
            super(Port.REPAIRED);
        }

        @Actor
        public void one(LL_Result r) {
            r.r1 = answer(this::put);
        }

        @Actor
        public void two(LL_Result r) {
            r.r2 = answer(this::truncate);
        }
    }

    @JCStressTest
    @State
    @JCStressMeta(PutPageWakesTruncation.class)
    @Answers(Port.LOCK_FREE)
    public static class LockFree extends PutPageWakesTruncation {
        public LockFree() {
            super(Port.LOCK_FREE);
        }

        @Actor
        public void one(LL_Result r) {
            r.r1 = answer(this::put);
        }

        @Actor
        public void two(LL_Result r) {
            r.r2 = answer(this::truncate);
        }
    }
}
