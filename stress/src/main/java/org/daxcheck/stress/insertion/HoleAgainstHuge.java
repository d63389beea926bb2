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
import org.openjdk.jcstress.annotations.Description;
import org.openjdk.jcstress.annotations.JCStressMeta;
import org.openjdk.jcstress.annotations.JCStressTest;
import org.openjdk.jcstress.annotations.Outcome;
import org.openjdk.jcstress.annotations.State;
import org.openjdk.jcstress.infra.results.LL_Result;

@Description("A read fault on a hole against a huge fault over it.")
@Outcome(id = "page, empty PMD", expect = ACCEPTABLE, desc = "the huge entry came first and was downgraded")
@Outcome(id = "page, EEXIST", expect = ACCEPTABLE, desc = "the small entry, or the page, is in the way of the huge one")
@Outcome(
        id = {"-1, .*", ".*, -1"},
        expect = FORBIDDEN,
        desc = Hung.REASON)
abstract class HoleAgainstHuge extends EntryLockScene {

    HoleAgainstHuge(Port port) {
        super(port.fresh());
    }

    Object hole() {
        return holeFault(0);
    }

    Object huge() {
        return fault(0, PMD);
    }

    @JCStressTest
    @State
    @JCStressMeta(HoleAgainstHuge.class)
    @Answers(Port.FAITHFUL)
    public static class Faithful extends HoleAgainstHuge {
        public Faithful() {
            super(Port.FAITHFUL);
        }

        @Actor
        public void one(LL_Result r) {
            r.r1 = answer(this::hole);
        }

        @Actor
        public void two(LL_Result r) {
            r.r2 = answer(this::huge);
        }
    }

    @JCStressTest
    @State
    @JCStressMeta(HoleAgainstHuge.class)
    @Answers(Port.REPAIRED)
    public static class Repaired extends HoleAgainstHuge {
        public Repaired() {
            super(Port.REPAIRED);
        }

        @Actor
        public void one(LL_Result r) {
            r.r1 = answer(this::hole);
        }

        @Actor
        public void two(LL_Result r) {
            r.r2 = answer(this::huge);
        }
    }

    @JCStressTest
    @State
    @JCStressMeta(HoleAgainstHuge.class)
    @Answers(Port.LOCK_FREE)
    public static class LockFree extends HoleAgainstHuge {
        public LockFree() {
            super(Port.LOCK_FREE);
        }

        @Actor
        public void one(LL_Result r) {
            r.r1 = answer(this::hole);
        }

        @Actor
        public void two(LL_Result r) {
            r.r2 = answer(this::huge);
        }
    }
}
