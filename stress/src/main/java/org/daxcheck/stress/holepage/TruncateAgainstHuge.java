// SPDX-License-Identifier: GPL-2.0-only
package org.daxcheck.stress.holepage;

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

@Description("A page is truncated while a huge fault wants its range.")
@Outcome(id = "true, EEXIST", expect = ACCEPTABLE, desc = "the page is in the way")
@Outcome(id = "true, empty PMD", expect = ACCEPTABLE, desc = "the way is free")
@Outcome(
        id = {"-1, .*", ".*, -1"},
        expect = FORBIDDEN,
        desc = Hung.REASON)
abstract class TruncateAgainstHuge extends EntryLockScene {

    TruncateAgainstHuge(Port port) {
        super(port.fresh());
        holeFault(0);
    }

    Object truncate() {
        return lock.truncatePage(0);
    }

    Object huge() {
        return fault(0, PMD);
    }

    @JCStressTest
    @State
    @JCStressMeta(TruncateAgainstHuge.class)
    @Answers(Port.FAITHFUL)
    public static class Faithful extends TruncateAgainstHuge {
        public Faithful() {
            super(Port.FAITHFUL);
        }

        @Actor
        public void one(LL_Result r) {
            r.r1 = answer(this::truncate);
        }

        @Actor
        public void two(LL_Result r) {
            r.r2 = answer(this::huge);
        }
    }

    @JCStressTest
    @State
    @JCStressMeta(TruncateAgainstHuge.class)
    @Answers(Port.REPAIRED)
    public static class Repaired extends TruncateAgainstHuge {
        public Repaired() {
            super(Port.REPAIRED);
        }

        @Actor
        public void one(LL_Result r) {
            r.r1 = answer(this::truncate);
        }

        @Actor
        public void two(LL_Result r) {
            r.r2 = answer(this::huge);
        }
    }

    @JCStressTest
    @State
    @JCStressMeta(TruncateAgainstHuge.class)
    @Answers(Port.LOCK_FREE)
    public static class LockFree extends TruncateAgainstHuge {
        public LockFree() {
            super(Port.LOCK_FREE);
        }

        @Actor
        public void one(LL_Result r) {
            r.r1 = answer(this::truncate);
        }

        @Actor
        public void two(LL_Result r) {
            r.r2 = answer(this::huge);
        }
    }
}
