// SPDX-License-Identifier: GPL-2.0-only
package org.daxcheck.stress.insertion;

import static org.daxcheck.api.EntrySize.PMD;
import static org.daxcheck.api.EntrySize.PTE;
import static org.openjdk.jcstress.annotations.Expect.ACCEPTABLE;
import static org.openjdk.jcstress.annotations.Expect.FORBIDDEN;

import org.daxcheck.claim.Finding;
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

@Description("A small fault inside an empty range always succeeds; a huge one is refused if it comes second.")
@Outcome(id = "empty PTE, empty PMD, 1", expect = ACCEPTABLE, desc = "the huge entry came first and was downgraded")
@Outcome(id = "empty PTE, EEXIST, 1", expect = ACCEPTABLE, desc = "the small entry is in the way of the huge one")
@Outcome(
        id = {"-1, .*, .*", ".*, -1, .*"},
        expect = FORBIDDEN,
        desc = Hung.REASON)
abstract class SmallAtTailAgainstHuge extends EntryLockScene {

    SmallAtTailAgainstHuge(Port port) {
        super(port.fresh());
    }

    Object small() {
        return fault(1, PTE);
    }

    Object huge() {
        return fault(0, PMD);
    }

    Object entries() {
        return lock.entries();
    }

    @JCStressTest
    @State
    @JCStressMeta(SmallAtTailAgainstHuge.class)
    @Answers(Port.FAITHFUL)
    public static class Faithful extends SmallAtTailAgainstHuge {
        public Faithful() {
            super(Port.FAITHFUL);
        }

        @Actor
        public void one(LLL_Result r) {
            r.r1 = answer(this::small);
        }

        @Actor
        public void two(LLL_Result r) {
            r.r2 = answer(this::huge);
        }

        @Arbiter
        public void afterwards(LLL_Result r) {
            r.r3 = entries();
        }
    }

    @JCStressTest
    @State
    @JCStressMeta(SmallAtTailAgainstHuge.class)
    @Answers(Port.REPAIRED)
    public static class Repaired extends SmallAtTailAgainstHuge {
        public Repaired() {
            super(Port.REPAIRED);
        }

        @Actor
        public void one(LLL_Result r) {
            r.r1 = answer(this::small);
        }

        @Actor
        public void two(LLL_Result r) {
            r.r2 = answer(this::huge);
        }

        @Arbiter
        public void afterwards(LLL_Result r) {
            r.r3 = entries();
        }
    }

    @JCStressTest
    @State
    @JCStressMeta(SmallAtTailAgainstHuge.class)
    @Answers(Port.LOCK_FREE)
    public static class LockFree extends SmallAtTailAgainstHuge {
        public LockFree() {
            super(Port.LOCK_FREE);
        }

        @Actor
        public void one(LLL_Result r) {
            r.r1 = answer(this::small);
        }

        @Actor
        public void two(LLL_Result r) {
            r.r2 = answer(this::huge);
        }

        @Arbiter
        public void afterwards(LLL_Result r) {
            r.r3 = entries();
        }
    }

    @JCStressTest
    @State
    @JCStressMeta(SmallAtTailAgainstHuge.class)
    @Answers(Port.XARRAY)
    public static class Xarray extends SmallAtTailAgainstHuge {
        public Xarray() {
            super(Port.XARRAY);
        }

        @Actor
        public void one(LLL_Result r) {
            r.r1 = answer(this::small);
        }

        @Actor
        public void two(LLL_Result r) {
            r.r2 = answer(this::huge);
        }

        @Arbiter
        public void afterwards(LLL_Result r) {
            r.r3 = entries();
        }
    }

    @JCStressTest
    @State
    @JCStressMeta(SmallAtTailAgainstHuge.class)
    @Answers(
            value = Port.PMD_OVER_PTES,
            breaks = {Finding.Kind.FORBIDDEN_OUTCOME, Finding.Kind.SAFETY})
    public static class PmdOverPtes extends SmallAtTailAgainstHuge {
        public PmdOverPtes() {
            super(Port.PMD_OVER_PTES);
        }

        @Actor
        public void one(LLL_Result r) {
            r.r1 = answer(this::small);
        }

        @Actor
        public void two(LLL_Result r) {
            r.r2 = answer(this::huge);
        }

        @Arbiter
        public void afterwards(LLL_Result r) {
            r.r3 = entries();
        }
    }
}
