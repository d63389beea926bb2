// SPDX-License-Identifier: GPL-2.0-only
package org.daxcheck.stress.crowd;

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
import org.openjdk.jcstress.infra.results.LLLL_Result;

@Description("Two huge faults and two small ones count under one PMD entry with a block.")
@Outcome(id = "(?!.*(\\d).*\\1)[0-3], [0-3], [0-3], [0-3]", expect = ACCEPTABLE, desc = "one after the other")
@Outcome(
        id = {"-1, .*, .*, .*", ".*, -1, .*, .*", ".*, .*, -1, .*", ".*, .*, .*, -1"},
        expect = FORBIDDEN,
        desc = Hung.REASON)
abstract class FourUnderHugePage extends EntryLockScene {

    private final int[] guarded = new int[1];

    FourUnderHugePage(Port port) {
        super(port.fresh());
        fill(0, HUGE_BLOCK, false);
    }

    Object hugeHead() {
        return count(0, PMD, guarded);
    }

    Object hugeTail() {
        return count(1, PMD, guarded);
    }

    Object smallHead() {
        return count(0, PTE, guarded);
    }

    Object smallTail() {
        return count(1, PTE, guarded);
    }

    @JCStressTest
    @State
    @JCStressMeta(FourUnderHugePage.class)
    @Answers(Port.FAITHFUL)
    public static class Faithful extends FourUnderHugePage {
        public Faithful() {
            super(Port.FAITHFUL);
        }

        @Actor
        public void one(LLLL_Result r) {
            r.r1 = answer(this::hugeHead);
        }

        @Actor
        public void two(LLLL_Result r) {
            r.r2 = answer(this::hugeTail);
        }

        @Actor
        public void three(LLLL_Result r) {
            r.r3 = answer(this::smallHead);
        }

        @Actor
        public void four(LLLL_Result r) {
            r.r4 = answer(this::smallTail);
        }
    }

    @JCStressTest
    @State
    @JCStressMeta(FourUnderHugePage.class)
    @Answers(Port.REPAIRED)
    public static class Repaired extends FourUnderHugePage {
        public Repaired() {
            super(Port.REPAIRED);
        }

        @Actor
        public void one(LLLL_Result r) {
            r.r1 = answer(this::hugeHead);
        }

        @Actor
        public void two(LLLL_Result r) {
            r.r2 = answer(this::hugeTail);
        }

        @Actor
        public void three(LLLL_Result r) {
            r.r3 = answer(this::smallHead);
        }

        @Actor
        public void four(LLLL_Result r) {
            r.r4 = answer(this::smallTail);
        }
    }

    @JCStressTest
    @State
    @JCStressMeta(FourUnderHugePage.class)
    @Answers(Port.LOCK_FREE)
    public static class LockFree extends FourUnderHugePage {
        public LockFree() {
            super(Port.LOCK_FREE);
        }

        @Actor
        public void one(LLLL_Result r) {
            r.r1 = answer(this::hugeHead);
        }

        @Actor
        public void two(LLLL_Result r) {
            r.r2 = answer(this::hugeTail);
        }

        @Actor
        public void three(LLLL_Result r) {
            r.r3 = answer(this::smallHead);
        }

        @Actor
        public void four(LLLL_Result r) {
            r.r4 = answer(this::smallTail);
        }
    }

    @JCStressTest
    @State
    @JCStressMeta(FourUnderHugePage.class)
    @Answers(Port.XARRAY)
    public static class Xarray extends FourUnderHugePage {
        public Xarray() {
            super(Port.XARRAY);
        }

        @Actor
        public void one(LLLL_Result r) {
            r.r1 = answer(this::hugeHead);
        }

        @Actor
        public void two(LLLL_Result r) {
            r.r2 = answer(this::hugeTail);
        }

        @Actor
        public void three(LLLL_Result r) {
            r.r3 = answer(this::smallHead);
        }

        @Actor
        public void four(LLLL_Result r) {
            r.r4 = answer(this::smallTail);
        }
    }
}
