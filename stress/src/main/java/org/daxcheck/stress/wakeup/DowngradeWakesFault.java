// SPDX-License-Identifier: GPL-2.0-only
package org.daxcheck.stress.wakeup;

import static org.daxcheck.api.EntrySize.PMD;
import static org.daxcheck.api.EntrySize.PTE;
import static org.openjdk.jcstress.annotations.Expect.ACCEPTABLE;
import static org.openjdk.jcstress.annotations.Expect.FORBIDDEN;

import org.daxcheck.api.EntryWord;
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

@Description("A fault at the tail sleeps on a PMD entry that is unlocked and at once downgraded.")
@Outcome(id = "empty PTE, empty PTE", expect = ACCEPTABLE, desc = "woken under the key of the PMD entry")
@Outcome(
        id = {"-1, .*", ".*, -1"},
        expect = FORBIDDEN,
        desc = Hung.REASON)
abstract class DowngradeWakesFault extends EntryLockScene {

    private final long held;

    DowngradeWakesFault(Port port) {
        super(port.fresh());
        fill(0, EntryWord.zeroPmd(), false);
        held = lock.grab(0, PMD);
    }

    Object downgrade() {
        lock.put(0, held);
        return fault(0, PTE);
    }

    Object fault() {
        return fault(1, PTE);
    }

    @JCStressTest
    @State
    @JCStressMeta(DowngradeWakesFault.class)
    @Answers(Port.FAITHFUL)
    public static class Faithful extends DowngradeWakesFault {
        public Faithful() {
            super(Port.FAITHFUL);
        }

        @Actor
        public void one(LL_Result r) {
            r.r1 = answer(this::downgrade);
        }

        @Actor
        public void two(LL_Result r) {
            r.r2 = answer(this::fault);
        }
    }

    @JCStressTest
    @State
    @JCStressMeta(DowngradeWakesFault.class)
    @Answers(Port.REPAIRED)
    public static class Repaired extends DowngradeWakesFault {
        public Repaired() {
            super(Port.REPAIRED);
        }

        @Actor
        public void one(LL_Result r) {
            r.r1 = answer(this::downgrade);
        }

        @Actor
        public void two(LL_Result r) {
            r.r2 = answer(this::fault);
        }
    }

    @JCStressTest
    @State
    @JCStressMeta(DowngradeWakesFault.class)
    @Answers(Port.LOCK_FREE)
    public static class LockFree extends DowngradeWakesFault {
        public LockFree() {
            super(Port.LOCK_FREE);
        }

        @Actor
        public void one(LL_Result r) {
            r.r1 = answer(this::downgrade);
        }

        @Actor
        public void two(LL_Result r) {
            r.r2 = answer(this::fault);
        }
    }

    @JCStressTest
    @State
    @JCStressMeta(DowngradeWakesFault.class)
    @Answers(Port.XARRAY)
    public static class Xarray extends DowngradeWakesFault {
        public Xarray() {
            super(Port.XARRAY);
        }

        @Actor
        public void one(LL_Result r) {
            r.r1 = answer(this::downgrade);
        }

        @Actor
        public void two(LL_Result r) {
            r.r2 = answer(this::fault);
        }
    }
}
