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

@Description("An invalidation sleeps until the entry is unlocked.")
@Outcome(id = "done, true", expect = ACCEPTABLE, desc = "woken")
@Outcome(
        id = {"-1, .*", ".*, -1"},
        expect = FORBIDDEN,
        desc = Hung.REASON)
abstract class PutWakesInvalidation extends EntryLockScene {

    private final long held;

    PutWakesInvalidation(Port port) {
        super(port.fresh());
        held = lock.grab(0, PTE);
    }

    Object put() {
        return put(0, held);
    }

    Object invalidate() {
        return lock.invalidate(0);
    }

    @JCStressTest
    @State
    @JCStressMeta(PutWakesInvalidation.class)
    @Answers(Port.FAITHFUL)
    public static class Faithful extends PutWakesInvalidation {
        public Faithful() {
            super(Port.FAITHFUL);
        }

        @Actor
        public void one(LL_Result r) {
            r.r1 = answer(this::put);
        }

        @Actor
        public void two(LL_Result r) {
            r.r2 = answer(this::invalidate);
        }
    }

    @JCStressTest
    @State
    @JCStressMeta(PutWakesInvalidation.class)
    @Answers(Port.REPAIRED)
    public static class Repaired extends PutWakesInvalidation {
        public Repaired() {
            super(Port.REPAIRED);
        }

        @Actor
        public void one(LL_Result r) {
            r.r1 = answer(this::put);
        }

        @Actor
        public void two(LL_Result r) {
            r.r2 = answer(this::invalidate);
        }
    }

    @JCStressTest
    @State
    @JCStressMeta(PutWakesInvalidation.class)
    @Answers(Port.LOCK_FREE)
    public static class LockFree extends PutWakesInvalidation {
        public LockFree() {
            super(Port.LOCK_FREE);
        }

        @Actor
        public void one(LL_Result r) {
            r.r1 = answer(this::put);
        }

        @Actor
        public void two(LL_Result r) {
            r.r2 = answer(this::invalidate);
        }
    }

    @JCStressTest
    @State
    @JCStressMeta(PutWakesInvalidation.class)
    @Answers(Port.XARRAY)
    public static class Xarray extends PutWakesInvalidation {
        public Xarray() {
            super(Port.XARRAY);
        }

        @Actor
        public void one(LL_Result r) {
            r.r1 = answer(this::put);
        }

        @Actor
        public void two(LL_Result r) {
            r.r2 = answer(this::invalidate);
        }
    }
}
