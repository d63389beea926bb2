// SPDX-License-Identifier: GPL-2.0-only
package org.daxcheck.stress.wakeup;

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
import org.openjdk.jcstress.infra.results.LL_Result;

@Description("A fault sleeps until the entry is unlocked.")
@Outcome(id = "done, empty PTE", expect = ACCEPTABLE, desc = "woken")
@Outcome(
        id = {"-1, .*", ".*, -1"},
        expect = FORBIDDEN,
        desc = Hung.REASON)
abstract class PutWakesFault extends EntryLockScene {

    private final long held;

    PutWakesFault(Port port) {
        super(port.fresh());
        held = lock.grab(0, PTE);
    }

    Object put() {
        return put(0, held);
    }

    Object fault() {
        return fault(0, PTE);
    }

    @JCStressTest
    @State
    @JCStressMeta(PutWakesFault.class)
    @Answers(Port.FAITHFUL)
    public static class Faithful extends PutWakesFault {
        public Faithful() {
            super(Port.FAITHFUL);
        }

        @Actor
        public void one(LL_Result r) {
            r.r1 = answer(this::put);
        }

        @Actor
        public void two(LL_Result r) {
            r.r2 = answer(this::fault);
        }
    }

    @JCStressTest
    @State
    @JCStressMeta(PutWakesFault.class)
    @Answers(Port.REPAIRED)
    public static class Repaired extends PutWakesFault {
        public Repaired() {
            super(Port.REPAIRED);
        }

        @Actor
        public void one(LL_Result r) {
            r.r1 = answer(this::put);
        }

        @Actor
        public void two(LL_Result r) {
            r.r2 = answer(this::fault);
        }
    }

    @JCStressTest
    @State
    @JCStressMeta(PutWakesFault.class)
    @Answers(Port.LOCK_FREE)
    public static class LockFree extends PutWakesFault {
        public LockFree() {
            super(Port.LOCK_FREE);
        }

        @Actor
        public void one(LL_Result r) {
            r.r1 = answer(this::put);
        }

        @Actor
        public void two(LL_Result r) {
            r.r2 = answer(this::fault);
        }
    }

    @JCStressTest
    @State
    @JCStressMeta(PutWakesFault.class)
    @Answers(Port.XARRAY)
    public static class Xarray extends PutWakesFault {
        public Xarray() {
            super(Port.XARRAY);
        }

        @Actor
        public void one(LL_Result r) {
            r.r1 = answer(this::put);
        }

        @Actor
        public void two(LL_Result r) {
            r.r2 = answer(this::fault);
        }
    }

    @JCStressTest
    @State
    @JCStressMeta(PutWakesFault.class)
    @Answers(value = Port.UNLOCK_IN_TWO_STEPS, breaks = Finding.Kind.LOST_WAKEUP)
    public static class UnlockInTwoSteps extends PutWakesFault {
        public UnlockInTwoSteps() {
            super(Port.UNLOCK_IN_TWO_STEPS);
        }

        @Actor
        public void one(LL_Result r) {
            r.r1 = answer(this::put);
        }

        @Actor
        public void two(LL_Result r) {
            r.r2 = answer(this::fault);
        }
    }
}
