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

@Description("A fault sleeps on an entry that is unlocked and at once deleted.")
@Outcome(id = "true, empty PTE", expect = ACCEPTABLE, desc = "woken, whether the old entry is there or not")
@Outcome(
        id = {"-1, .*", ".*, -1"},
        expect = FORBIDDEN,
        desc = Hung.REASON)
abstract class DeleteWakesFault extends EntryLockScene {

    private final long held;

    DeleteWakesFault(Port port) {
        super(port.fresh());
        held = lock.grab(0, PTE);
    }

    Object delete() {
        lock.put(0, held);
        return lock.delete(0);
    }

    Object fault() {
        return fault(0, PTE);
    }

    @JCStressTest
    @State
    @JCStressMeta(DeleteWakesFault.class)
    @Answers(Port.FAITHFUL)
    public static class Faithful extends DeleteWakesFault {
        public Faithful() {
            super(Port.FAITHFUL);
        }

        @Actor
        public void one(LL_Result r) {
            r.r1 = answer(this::delete);
        }

        @Actor
        public void two(LL_Result r) {
            r.r2 = answer(this::fault);
        }
    }

    @JCStressTest
    @State
    @JCStressMeta(DeleteWakesFault.class)
    @Answers(Port.REPAIRED)
    public static class Repaired extends DeleteWakesFault {
        public Repaired() {
            super(Port.REPAIRED);
        }

        @Actor
        public void one(LL_Result r) {
            r.r1 = answer(this::delete);
        }

        @Actor
        public void two(LL_Result r) {
            r.r2 = answer(this::fault);
        }
    }

    @JCStressTest
    @State
    @JCStressMeta(DeleteWakesFault.class)
    @Answers(Port.LOCK_FREE)
    public static class LockFree extends DeleteWakesFault {
        public LockFree() {
            super(Port.LOCK_FREE);
        }

        @Actor
        public void one(LL_Result r) {
            r.r1 = answer(this::delete);
        }

        @Actor
        public void two(LL_Result r) {
            r.r2 = answer(this::fault);
        }
    }

    @JCStressTest
    @State
    @JCStressMeta(DeleteWakesFault.class)
    @Answers(Port.XARRAY)
    public static class Xarray extends DeleteWakesFault {
        public Xarray() {
            super(Port.XARRAY);
        }

        @Actor
        public void one(LL_Result r) {
            r.r1 = answer(this::delete);
        }

        @Actor
        public void two(LL_Result r) {
            r.r2 = answer(this::fault);
        }
    }
}
