// SPDX-License-Identifier: GPL-2.0-only
package org.daxcheck.stress.downgrade;

import static org.daxcheck.api.EntrySize.PMD;
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

@Description("Two small faults on one index downgrade a PMD entry once.")
@Outcome(id = "empty PTE, empty PTE, 1", expect = ACCEPTABLE, desc = "one downgrades, the other finds the small entry")
@Outcome(
        id = {"-1, .*, .*", ".*, -1, .*"},
        expect = FORBIDDEN,
        desc = Hung.REASON)
abstract class SameIndex extends EntryLockScene {

    SameIndex(Port port) {
        super(port.fresh());
        fault(0, PMD);
    }

    Object first() {
        return fault(0, PTE);
    }

    Object second() {
        return fault(0, PTE);
    }

    Object entries() {
        return lock.entries();
    }

    @JCStressTest
    @State
    @JCStressMeta(SameIndex.class)
    @Answers(Port.FAITHFUL)
    public static class Faithful extends SameIndex {
        public Faithful() {
            super(Port.FAITHFUL);
        }

        @Actor
        public void one(LLL_Result r) {
            r.r1 = answer(this::first);
        }

        @Actor
        public void two(LLL_Result r) {
            r.r2 = answer(this::second);
        }

        @Arbiter
        public void afterwards(LLL_Result r) {
            r.r3 = entries();
        }
    }

    @JCStressTest
    @State
    @JCStressMeta(SameIndex.class)
    @Answers(Port.REPAIRED)
    public static class Repaired extends SameIndex {
        public Repaired() {
            super(Port.REPAIRED);
        }

        @Actor
        public void one(LLL_Result r) {
            r.r1 = answer(this::first);
        }

        @Actor
        public void two(LLL_Result r) {
            r.r2 = answer(this::second);
        }

        @Arbiter
        public void afterwards(LLL_Result r) {
            r.r3 = entries();
        }
    }

    @JCStressTest
    @State
    @JCStressMeta(SameIndex.class)
    @Answers(Port.LOCK_FREE)
    public static class LockFree extends SameIndex {
        public LockFree() {
            super(Port.LOCK_FREE);
        }

        @Actor
        public void one(LLL_Result r) {
            r.r1 = answer(this::first);
        }

        @Actor
        public void two(LLL_Result r) {
            r.r2 = answer(this::second);
        }

        @Arbiter
        public void afterwards(LLL_Result r) {
            r.r3 = entries();
        }
    }

    @JCStressTest
    @State
    @JCStressMeta(SameIndex.class)
    @Answers(Port.XARRAY)
    public static class Xarray extends SameIndex {
        public Xarray() {
            super(Port.XARRAY);
        }

        @Actor
        public void one(LLL_Result r) {
            r.r1 = answer(this::first);
        }

        @Actor
        public void two(LLL_Result r) {
            r.r2 = answer(this::second);
        }

        @Arbiter
        public void afterwards(LLL_Result r) {
            r.r3 = entries();
        }
    }
}
