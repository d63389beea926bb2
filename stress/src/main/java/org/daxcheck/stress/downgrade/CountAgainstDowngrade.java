// SPDX-License-Identifier: GPL-2.0-only
package org.daxcheck.stress.downgrade;

import static org.daxcheck.api.EntrySize.PMD;
import static org.daxcheck.api.EntrySize.PTE;
import static org.openjdk.jcstress.annotations.Expect.ACCEPTABLE;
import static org.openjdk.jcstress.annotations.Expect.ACCEPTABLE_INTERESTING;
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

@Description("Nobody sees the moment in which the old entry is gone and the new one not yet there.")
@Outcome(id = "empty PTE, 1", expect = ACCEPTABLE, desc = "one entry before, one after")
@Outcome(
        id = {"-1, .*", ".*, -1"},
        expect = FORBIDDEN,
        desc = Hung.REASON)
abstract class CountAgainstDowngrade extends EntryLockScene {

    CountAgainstDowngrade(Port port) {
        super(port.fresh());
        fault(0, PMD);
    }

    Object small() {
        return fault(0, PTE);
    }

    Object count() {
        return lock.entries();
    }

    @JCStressTest
    @State
    @JCStressMeta(CountAgainstDowngrade.class)
    @Answers(Port.FAITHFUL)
    public static class Faithful extends CountAgainstDowngrade {
        public Faithful() {
            super(Port.FAITHFUL);
        }

        @Actor
        public void one(LL_Result r) {
            r.r1 = answer(this::small);
        }

        @Actor
        public void two(LL_Result r) {
            r.r2 = answer(this::count);
        }
    }

    @JCStressTest
    @State
    @JCStressMeta(CountAgainstDowngrade.class)
    @Answers(Port.REPAIRED)
    public static class Repaired extends CountAgainstDowngrade {
        public Repaired() {
            super(Port.REPAIRED);
        }

        @Actor
        public void one(LL_Result r) {
            r.r1 = answer(this::small);
        }

        @Actor
        public void two(LL_Result r) {
            r.r2 = answer(this::count);
        }
    }

    @JCStressTest
    @State
    @JCStressMeta(CountAgainstDowngrade.class)
    @Answers(Port.LOCK_FREE)
    public static class LockFree extends CountAgainstDowngrade {
        public LockFree() {
            super(Port.LOCK_FREE);
        }

        @Actor
        public void one(LL_Result r) {
            r.r1 = answer(this::small);
        }

        @Actor
        public void two(LL_Result r) {
            r.r2 = answer(this::count);
        }
    }

    /** Its entries are counted without the lock, as the kernel's readers do; who needs more takes the lock. */
    @JCStressTest
    @State
    @JCStressMeta(CountAgainstDowngrade.class)
    @Outcome(
            id = "empty PTE, 0",
            expect = ACCEPTABLE_INTERESTING,
            desc = "counted without the lock between the deletion of the old entry and the insertion of the new one")
    @Answers(Port.XARRAY)
    public static class Xarray extends CountAgainstDowngrade {
        public Xarray() {
            super(Port.XARRAY);
        }

        @Actor
        public void one(LL_Result r) {
            r.r1 = answer(this::small);
        }

        @Actor
        public void two(LL_Result r) {
            r.r2 = answer(this::count);
        }
    }
}
