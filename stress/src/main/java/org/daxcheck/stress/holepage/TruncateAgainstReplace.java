// SPDX-License-Identifier: GPL-2.0-only
package org.daxcheck.stress.holepage;

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

@Description("A page is truncated while a write replaces it by a block.")
@Outcome(id = "true, empty PTE, block PTE", expect = ACCEPTABLE, desc = "the truncation comes first")
@Outcome(id = "false, page, block PTE", expect = ACCEPTABLE, desc = "the write comes first")
@Outcome(
        id = {"-1, .*, .*", ".*, -1, .*"},
        expect = FORBIDDEN,
        desc = Hung.REASON)
abstract class TruncateAgainstReplace extends EntryLockScene {

    TruncateAgainstReplace(Port port) {
        super(port.fresh());
        holeFault(0);
    }

    Object truncate() {
        return lock.truncatePage(0);
    }

    Object write() {
        return writeFault(0);
    }

    Object stands() {
        return slot(lock.lookup(0));
    }

    @JCStressTest
    @State
    @JCStressMeta(TruncateAgainstReplace.class)
    @Answers(Port.FAITHFUL)
    public static class Faithful extends TruncateAgainstReplace {
        public Faithful() {
            super(Port.FAITHFUL);
        }

        @Actor
        public void one(LLL_Result r) {
            r.r1 = answer(this::truncate);
        }

        @Actor
        public void two(LLL_Result r) {
            r.r2 = answer(this::write);
        }

        @Arbiter
        public void afterwards(LLL_Result r) {
            r.r3 = stands();
        }
    }

    @JCStressTest
    @State
    @JCStressMeta(TruncateAgainstReplace.class)
    @Answers(Port.REPAIRED)
    public static class Repaired extends TruncateAgainstReplace {
        public Repaired() {
            super(Port.REPAIRED);
        }

        @Actor
        public void one(LLL_Result r) {
            r.r1 = answer(this::truncate);
        }

        @Actor
        public void two(LLL_Result r) {
            r.r2 = answer(this::write);
        }

        @Arbiter
        public void afterwards(LLL_Result r) {
            r.r3 = stands();
        }
    }

    @JCStressTest
    @State
    @JCStressMeta(TruncateAgainstReplace.class)
    @Answers(Port.LOCK_FREE)
    public static class LockFree extends TruncateAgainstReplace {
        public LockFree() {
            super(Port.LOCK_FREE);
        }

        @Actor
        public void one(LLL_Result r) {
            r.r1 = answer(this::truncate);
        }

        @Actor
        public void two(LLL_Result r) {
            r.r2 = answer(this::write);
        }

        @Arbiter
        public void afterwards(LLL_Result r) {
            r.r3 = stands();
        }
    }
}
