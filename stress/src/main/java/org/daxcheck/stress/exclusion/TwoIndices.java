// SPDX-License-Identifier: GPL-2.0-only
package org.daxcheck.stress.exclusion;

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

@Description("Faults on two indices do not get in each other's way.")
@Outcome(id = "empty PTE, empty PTE, 2", expect = ACCEPTABLE, desc = "each makes its own entry")
@Outcome(
        id = {"-1, .*, .*", ".*, -1, .*"},
        expect = FORBIDDEN,
        desc = Hung.REASON)
abstract class TwoIndices extends EntryLockScene {

    TwoIndices(Port port) {
        super(port.fresh());
    }

    Object first() {
        return fault(0, PTE);
    }

    Object second() {
        return fault(1, PTE);
    }

    Object entries() {
        return lock.entries();
    }

    @JCStressTest
    @State
    @JCStressMeta(TwoIndices.class)
    @Answers(Port.FAITHFUL)
    public static class Faithful extends TwoIndices {
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
    @JCStressMeta(TwoIndices.class)
    @Answers(Port.REPAIRED)
    public static class Repaired extends TwoIndices {
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
    @JCStressMeta(TwoIndices.class)
    @Answers(Port.LOCK_FREE)
    public static class LockFree extends TwoIndices {
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
    @JCStressMeta(TwoIndices.class)
    @Answers(Port.XARRAY)
    public static class Xarray extends TwoIndices {
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
