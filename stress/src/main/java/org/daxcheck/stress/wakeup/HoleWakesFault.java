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

@Description("A fault sleeps on the entry bit; a page replaces the entry, and from then on the page is the lock.")
@Outcome(id = "done, page", expect = ACCEPTABLE, desc = "woken, and waits for the page")
@Outcome(
        id = {"-1, .*", ".*, -1"},
        expect = FORBIDDEN,
        desc = Hung.REASON)
abstract class HoleWakesFault extends EntryLockScene {

    private final long held;

    HoleWakesFault(Port port) {
        super(port.fresh());
        held = lock.grab(0, PTE);
    }

    Object hole() {
        return put(0, lock.loadHole(0, held));
    }

    Object fault() {
        return fault(0, PTE);
    }

    @JCStressTest
    @State
    @JCStressMeta(HoleWakesFault.class)
    @Answers(Port.FAITHFUL)
    public static class Faithful extends HoleWakesFault {
        public Faithful() {
            super(Port.FAITHFUL);
        }

        @Actor
        public void one(LL_Result r) {
            r.r1 = answer(this::hole);
        }

        @Actor
        public void two(LL_Result r) {
            r.r2 = answer(this::fault);
        }
    }

    @JCStressTest
    @State
    @JCStressMeta(HoleWakesFault.class)
    @Answers(Port.REPAIRED)
    public static class Repaired extends HoleWakesFault {
        public Repaired() {
            super(Port.REPAIRED);
        }

        @Actor
        public void one(LL_Result r) {
            r.r1 = answer(this::hole);
        }

        @Actor
        public void two(LL_Result r) {
            r.r2 = answer(this::fault);
        }
    }

    @JCStressTest
    @State
    @JCStressMeta(HoleWakesFault.class)
    @Answers(Port.LOCK_FREE)
    public static class LockFree extends HoleWakesFault {
        public LockFree() {
            super(Port.LOCK_FREE);
        }

        @Actor
        public void one(LL_Result r) {
            r.r1 = answer(this::hole);
        }

        @Actor
        public void two(LL_Result r) {
            r.r2 = answer(this::fault);
        }
    }
}
