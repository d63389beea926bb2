// SPDX-License-Identifier: GPL-2.0-only
package org.daxcheck.stress.insertion;

import static org.daxcheck.api.EntrySize.PMD;
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

@Description("Two huge faults on one empty range share one entry.")
@Outcome(id = "empty PMD, empty PMD, 1", expect = ACCEPTABLE, desc = "one makes the entry, the other finds it")
@Outcome(
        id = {"-1, .*, .*", ".*, -1, .*"},
        expect = FORBIDDEN,
        desc = Hung.REASON)
abstract class HugeAgainstHuge extends EntryLockScene {

    HugeAgainstHuge(Port port) {
        super(port.fresh());
    }

    Object head() {
        return fault(0, PMD);
    }

    Object tail() {
        return fault(1, PMD);
    }

    Object entries() {
        return lock.entries();
    }

    @JCStressTest
    @State
    @JCStressMeta(HugeAgainstHuge.class)
    @Answers(Port.FAITHFUL)
    public static class Faithful extends HugeAgainstHuge {
        public Faithful() {
            super(Port.FAITHFUL);
        }

        @Actor
        public void one(LLL_Result r) {
            r.r1 = answer(this::head);
        }

        @Actor
        public void two(LLL_Result r) {
            r.r2 = answer(this::tail);
        }

        @Arbiter
        public void afterwards(LLL_Result r) {
            r.r3 = entries();
        }
    }

    @JCStressTest
    @State
    @JCStressMeta(HugeAgainstHuge.class)
    @Answers(Port.REPAIRED)
    public static class Repaired extends HugeAgainstHuge {
        public Repaired() {
            super(Port.REPAIRED);
        }

        @Actor
        public void one(LLL_Result r) {
            r.r1 = answer(this::head);
        }

        @Actor
        public void two(LLL_Result r) {
            r.r2 = answer(this::tail);
        }

        @Arbiter
        public void afterwards(LLL_Result r) {
            r.r3 = entries();
        }
    }

    @JCStressTest
    @State
    @JCStressMeta(HugeAgainstHuge.class)
    @Answers(Port.LOCK_FREE)
    public static class LockFree extends HugeAgainstHuge {
        public LockFree() {
            super(Port.LOCK_FREE);
        }

        @Actor
        public void one(LLL_Result r) {
            r.r1 = answer(this::head);
        }

        @Actor
        public void two(LLL_Result r) {
            r.r2 = answer(this::tail);
        }

        @Arbiter
        public void afterwards(LLL_Result r) {
            r.r3 = entries();
        }
    }

    @JCStressTest
    @State
    @JCStressMeta(HugeAgainstHuge.class)
    @Answers(Port.XARRAY)
    public static class Xarray extends HugeAgainstHuge {
        public Xarray() {
            super(Port.XARRAY);
        }

        @Actor
        public void one(LLL_Result r) {
            r.r1 = answer(this::head);
        }

        @Actor
        public void two(LLL_Result r) {
            r.r2 = answer(this::tail);
        }

        @Arbiter
        public void afterwards(LLL_Result r) {
            r.r3 = entries();
        }
    }
}
