// SPDX-License-Identifier: GPL-2.0-only
package org.daxcheck.stress.insertion;

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

@Description("The number of entries changes once when an entry is made.")
@Outcome(id = "empty PTE, 0, 1", expect = ACCEPTABLE, desc = "counted before")
@Outcome(id = "empty PTE, 1, 1", expect = ACCEPTABLE, desc = "counted after")
@Outcome(
        id = {"-1, .*, .*", ".*, -1, .*"},
        expect = FORBIDDEN,
        desc = Hung.REASON)
abstract class CountAgainstFault extends EntryLockScene {

    CountAgainstFault(Port port) {
        super(port.fresh());
    }

    Object maker() {
        return fault(0, PTE);
    }

    Object counter() {
        return lock.entries();
    }

    Object entries() {
        return lock.entries();
    }

    @JCStressTest
    @State
    @JCStressMeta(CountAgainstFault.class)
    @Answers(Port.FAITHFUL)
    public static class Faithful extends CountAgainstFault {
        public Faithful() {
            super(Port.FAITHFUL);
        }

        @Actor
        public void one(LLL_Result r) {
            r.r1 = answer(this::maker);
        }

        @Actor
        public void two(LLL_Result r) {
            r.r2 = answer(this::counter);
        }

        @Arbiter
        public void afterwards(LLL_Result r) {
            r.r3 = entries();
        }
    }

    @JCStressTest
    @State
    @JCStressMeta(CountAgainstFault.class)
    @Answers(Port.REPAIRED)
    public static class Repaired extends CountAgainstFault {
        public Repaired() {
            super(Port.REPAIRED);
        }

        @Actor
        public void one(LLL_Result r) {
            r.r1 = answer(this::maker);
        }

        @Actor
        public void two(LLL_Result r) {
            r.r2 = answer(this::counter);
        }

        @Arbiter
        public void afterwards(LLL_Result r) {
            r.r3 = entries();
        }
    }

    @JCStressTest
    @State
    @JCStressMeta(CountAgainstFault.class)
    @Answers(Port.LOCK_FREE)
    public static class LockFree extends CountAgainstFault {
        public LockFree() {
            super(Port.LOCK_FREE);
        }

        @Actor
        public void one(LLL_Result r) {
            r.r1 = answer(this::maker);
        }

        @Actor
        public void two(LLL_Result r) {
            r.r2 = answer(this::counter);
        }

        @Arbiter
        public void afterwards(LLL_Result r) {
            r.r3 = entries();
        }
    }

    @JCStressTest
    @State
    @JCStressMeta(CountAgainstFault.class)
    @Answers(Port.XARRAY)
    public static class Xarray extends CountAgainstFault {
        public Xarray() {
            super(Port.XARRAY);
        }

        @Actor
        public void one(LLL_Result r) {
            r.r1 = answer(this::maker);
        }

        @Actor
        public void two(LLL_Result r) {
            r.r2 = answer(this::counter);
        }

        @Arbiter
        public void afterwards(LLL_Result r) {
            r.r3 = entries();
        }
    }
}
