// SPDX-License-Identifier: GPL-2.0-only
package org.daxcheck.stress.crowd;

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
import org.openjdk.jcstress.infra.results.LLL_Result;

@Description("Three faults on one index count under the entry lock.")
@Outcome(id = "(?!.*(\\d).*\\1)[0-2], [0-2], [0-2]", expect = ACCEPTABLE, desc = "one after the other")
@Outcome(
        id = {"-1, .*, .*", ".*, -1, .*", ".*, .*, -1"},
        expect = FORBIDDEN,
        desc = Hung.REASON)
abstract class ThreeFaults extends EntryLockScene {

    private final int[] guarded = new int[1];

    ThreeFaults(Port port) {
        super(port.fresh());
    }

    Object first() {
        return count(0, PTE, guarded);
    }

    Object second() {
        return count(0, PTE, guarded);
    }

    Object third() {
        return count(0, PTE, guarded);
    }

    @JCStressTest
    @State
    @JCStressMeta(ThreeFaults.class)
    @Answers(Port.FAITHFUL)
    public static class Faithful extends ThreeFaults {
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

        @Actor
        public void three(LLL_Result r) {
            r.r3 = answer(this::third);
        }
    }

    @JCStressTest
    @State
    @JCStressMeta(ThreeFaults.class)
    @Answers(Port.REPAIRED)
    public static class Repaired extends ThreeFaults {
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

        @Actor
        public void three(LLL_Result r) {
            r.r3 = answer(this::third);
        }
    }

    @JCStressTest
    @State
    @JCStressMeta(ThreeFaults.class)
    @Answers(Port.LOCK_FREE)
    public static class LockFree extends ThreeFaults {
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

        @Actor
        public void three(LLL_Result r) {
            r.r3 = answer(this::third);
        }
    }

    @JCStressTest
    @State
    @JCStressMeta(ThreeFaults.class)
    @Answers(Port.XARRAY)
    public static class Xarray extends ThreeFaults {
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

        @Actor
        public void three(LLL_Result r) {
            r.r3 = answer(this::third);
        }
    }
}
