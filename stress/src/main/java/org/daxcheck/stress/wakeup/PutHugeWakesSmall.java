// SPDX-License-Identifier: GPL-2.0-only
package org.daxcheck.stress.wakeup;

import static org.daxcheck.api.EntrySize.PMD;
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

@Description("A small fault at the tail sleeps until the PMD entry is unlocked at its head.")
@Outcome(id = "done, block PMD", expect = ACCEPTABLE, desc = "woken")
@Outcome(
        id = {"-1, .*", ".*, -1"},
        expect = FORBIDDEN,
        desc = Hung.REASON)
abstract class PutHugeWakesSmall extends EntryLockScene {

    private final long held;

    PutHugeWakesSmall(Port port) {
        super(port.fresh());
        held = lock.insert(0, lock.grab(0, PMD), HUGE_BLOCK, false);
    }

    Object put() {
        return put(0, held);
    }

    Object fault() {
        return fault(1, PTE);
    }

    @JCStressTest
    @State
    @JCStressMeta(PutHugeWakesSmall.class)
    @Answers(Port.FAITHFUL)
    public static class Faithful extends PutHugeWakesSmall {
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
    @JCStressMeta(PutHugeWakesSmall.class)
    @Answers(Port.REPAIRED)
    public static class Repaired extends PutHugeWakesSmall {
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
    @JCStressMeta(PutHugeWakesSmall.class)
    @Answers(Port.LOCK_FREE)
    public static class LockFree extends PutHugeWakesSmall {
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
    @JCStressMeta(PutHugeWakesSmall.class)
    @Answers(Port.XARRAY)
    public static class Xarray extends PutHugeWakesSmall {
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
}
