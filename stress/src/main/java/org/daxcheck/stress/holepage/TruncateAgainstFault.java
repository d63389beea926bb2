// SPDX-License-Identifier: GPL-2.0-only
package org.daxcheck.stress.holepage;

import static org.daxcheck.api.EntrySize.PTE;
import static org.openjdk.jcstress.annotations.Expect.ACCEPTABLE;
import static org.openjdk.jcstress.annotations.Expect.FORBIDDEN;

import org.daxcheck.stress.outcome.Answers;
import org.daxcheck.stress.outcome.EntryLockScene;
import org.daxcheck.stress.outcome.Hung;
import org.daxcheck.stress.outcome.Port;
import org.openjdk.jcstress.annotations.Actor;
import org.openjdk.jcstress.annotations.Arbiter;
import org.openjdk.jcstress.annotations.Description;
import org.openjdk.jcstress.annotations.JCStressMeta;
import org.openjdk.jcstress.annotations.JCStressTest;
import org.openjdk.jcstress.annotations.Outcome;
import org.openjdk.jcstress.annotations.State;
import org.openjdk.jcstress.infra.results.LLL_Result;

@Description("A fault waits for the lock of a page that is truncated.")
@Outcome(id = "true, page, 0", expect = ACCEPTABLE, desc = "the fault comes first")
@Outcome(id = "true, empty PTE, 1", expect = ACCEPTABLE, desc = "the page is gone and the fault looks again")
@Outcome(
        id = {"-1, .*, .*", ".*, -1, .*"},
        expect = FORBIDDEN,
        desc = Hung.REASON)
abstract class TruncateAgainstFault extends EntryLockScene {

    TruncateAgainstFault(Port port) {
        super(port.fresh());
        holeFault(0);
    }

    Object truncate() {
        return lock.truncatePage(0);
    }

    Object fault() {
        return fault(0, PTE);
    }

    Object entries() {
        return lock.entries();
    }

    @JCStressTest
    @State
    @JCStressMeta(TruncateAgainstFault.class)
    @Answers(Port.FAITHFUL)
    public static class Faithful extends TruncateAgainstFault {
        public Faithful() {
            super(Port.FAITHFUL);
        }

        @Actor
        public void one(LLL_Result r) {
            r.r1 = answer(this::truncate);
        }

        @Actor
        public void two(LLL_Result r) {
            r.r2 = answer(this::fault);
        }

        @Arbiter
        public void afterwards(LLL_Result r) {
            r.r3 = entries();
        }
    }

    @JCStressTest
    @State
    @JCStressMeta(TruncateAgainstFault.class)
    @Answers(Port.REPAIRED)
    public static class Repaired extends TruncateAgainstFault {
        public Repaired() {
            super(Port.REPAIRED);
        }

        @Actor
        public void one(LLL_Result r) {
            r.r1 = answer(this::truncate);
        }

        @Actor
        public void two(LLL_Result r) {
            r.r2 = answer(this::fault);
        }

        @Arbiter
        public void afterwards(LLL_Result r) {
            r.r3 = entries();
        }
    }

    @JCStressTest
    @State
    @JCStressMeta(TruncateAgainstFault.class)
    @Answers(Port.LOCK_FREE)
    public static class LockFree extends TruncateAgainstFault {
        public LockFree() {
            super(Port.LOCK_FREE);
        }

        @Actor
        public void one(LLL_Result r) {
            r.r1 = answer(this::truncate);
        }

        @Actor
        public void two(LLL_Result r) {
            r.r2 = answer(this::fault);
        }

        @Arbiter
        public void afterwards(LLL_Result r) {
            r.r3 = entries();
        }
    }
}
