// SPDX-License-Identifier: GPL-2.0-only
package org.daxcheck.stress.wakeup;

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
import org.openjdk.jcstress.infra.results.LL_Result;

@Description("A huge fault is refused, now or later, because of a small entry that is locked at the tail of its range.")
@Outcome(
        id = "done, EEXIST",
        expect = ACCEPTABLE,
        desc = "the small entry stays in the way, and nobody waits for it under the wrong key")
@Outcome(
        id = {"-1, .*", ".*, -1"},
        expect = FORBIDDEN,
        desc = Hung.REASON)
abstract class PutSmallFreesHuge extends EntryLockScene {

    private final long held;

    PutSmallFreesHuge(Port port) {
        super(port.fresh());
        held = lock.grab(1, PTE);
    }

    Object put() {
        return put(1, held);
    }

    Object huge() {
        return fault(0, PMD);
    }

    @JCStressTest
    @State
    @JCStressMeta(PutSmallFreesHuge.class)
    @Answers(Port.FAITHFUL)
    public static class Faithful extends PutSmallFreesHuge {
        public Faithful() {
            super(Port.FAITHFUL);
        }

        @Actor
        public void one(LL_Result r) {
            r.r1 = answer(this::put);
        }

        @Actor
        public void two(LL_Result r) {
            r.r2 = answer(this::huge);
        }
    }

    @JCStressTest
    @State
    @JCStressMeta(PutSmallFreesHuge.class)
    @Answers(Port.REPAIRED)
    public static class Repaired extends PutSmallFreesHuge {
        public Repaired() {
            super(Port.REPAIRED);
        }

        @Actor
        public void one(LL_Result r) {
            r.r1 = answer(this::put);
        }

        @Actor
        public void two(LL_Result r) {
            r.r2 = answer(this::huge);
        }
    }

    @JCStressTest
    @State
    @JCStressMeta(PutSmallFreesHuge.class)
    @Answers(Port.LOCK_FREE)
    public static class LockFree extends PutSmallFreesHuge {
        public LockFree() {
            super(Port.LOCK_FREE);
        }

        @Actor
        public void one(LL_Result r) {
            r.r1 = answer(this::put);
        }

        @Actor
        public void two(LL_Result r) {
            r.r2 = answer(this::huge);
        }
    }

    @JCStressTest
    @State
    @JCStressMeta(PutSmallFreesHuge.class)
    @Answers(Port.XARRAY)
    public static class Xarray extends PutSmallFreesHuge {
        public Xarray() {
            super(Port.XARRAY);
        }

        @Actor
        public void one(LL_Result r) {
            r.r1 = answer(this::put);
        }

        @Actor
        public void two(LL_Result r) {
            r.r2 = answer(this::huge);
        }
    }
}
