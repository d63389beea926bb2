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
import org.openjdk.jcstress.annotations.Description;
import org.openjdk.jcstress.annotations.JCStressMeta;
import org.openjdk.jcstress.annotations.JCStressTest;
import org.openjdk.jcstress.annotations.Outcome;
import org.openjdk.jcstress.annotations.State;
import org.openjdk.jcstress.infra.results.LL_Result;

@Description("A fault meets a hole page that is being put in place.")
@Outcome(id = "page, page", expect = ACCEPTABLE, desc = "the page is there")
@Outcome(id = "page, empty PTE", expect = ACCEPTABLE, desc = "the fault comes first")
@Outcome(
        id = {"-1, .*", ".*, -1"},
        expect = FORBIDDEN,
        desc = Hung.REASON)
abstract class FaultAgainstHole extends EntryLockScene {

    FaultAgainstHole(Port port) {
        super(port.fresh());
    }

    Object hole() {
        return holeFault(0);
    }

    Object fault() {
        return fault(0, PTE);
    }

    @JCStressTest
    @State
    @JCStressMeta(FaultAgainstHole.class)
    @Answers(Port.FAITHFUL)
    public static class Faithful extends FaultAgainstHole {
        public Faithful() {
            super(Port.FAITHFUL);
        }

        @Actor
        public void one(LL_Result r) {
            r.r1 = answer(this::hole);
        }

        @Actor
        public void two(LL_Result r) {
            r.r2 = answer(this::fault);
        }
    }

    @JCStressTest
    @State
    @JCStressMeta(FaultAgainstHole.class)
    @Answers(Port.REPAIRED)
    public static class Repaired extends FaultAgainstHole {
        public Repaired() {
            super(Port.REPAIRED);
        }

        @Actor
        public void one(LL_Result r) {
            r.r1 = answer(this::hole);
        }

        @Actor
        public void two(LL_Result r) {
            r.r2 = answer(this::fault);
        }
    }

    @JCStressTest
    @State
    @JCStressMeta(FaultAgainstHole.class)
    @Answers(Port.LOCK_FREE)
    public static class LockFree extends FaultAgainstHole {
        public LockFree() {
            super(Port.LOCK_FREE);
        }

        @Actor
        public void one(LL_Result r) {
            r.r1 = answer(this::hole);
        }

        @Actor
        public void two(LL_Result r) {
            r.r2 = answer(this::fault);
        }
    }
}
