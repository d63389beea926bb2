// SPDX-License-Identifier: GPL-2.0-only
package org.daxcheck.stress.exclusion;

import static org.daxcheck.api.EntrySize.PTE;
import static org.openjdk.jcstress.annotations.Expect.ACCEPTABLE;
import static org.openjdk.jcstress.annotations.Expect.FORBIDDEN;

import org.daxcheck.api.EntryWord;
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

@Description("Plain data written under the entry lock is seen by the next holder.")
@Outcome(id = "empty PTE, block PTE 1", expect = ACCEPTABLE, desc = "the reader comes second and sees the data")
@Outcome(id = "empty PTE, empty PTE 0", expect = ACCEPTABLE, desc = "the reader comes first")
@Outcome(
        id = {"-1, .*", ".*, -1"},
        expect = FORBIDDEN,
        desc = Hung.REASON)
abstract class PublishedToFault extends EntryLockScene {

    private int data;

    PublishedToFault(Port port) {
        super(port.fresh());
    }

    Object writer() {
        long held = lock.grab(0, PTE);
        if (EntryWord.isError(held)) {
            return word(held);
        }
        data = 1;
        lock.put(0, lock.insert(0, held, BLOCK, false));
        return word(held);
    }

    Object reader() {
        long held = lock.grab(0, PTE);
        int seen = data;
        lock.put(0, held);
        return word(held) + " " + seen;
    }

    @JCStressTest
    @State
    @JCStressMeta(PublishedToFault.class)
    @Answers(Port.FAITHFUL)
    public static class Faithful extends PublishedToFault {
        public Faithful() {
            super(Port.FAITHFUL);
        }

        @Actor
        public void one(LL_Result r) {
            r.r1 = answer(this::writer);
        }

        @Actor
        public void two(LL_Result r) {
            r.r2 = answer(this::reader);
        }
    }

    @JCStressTest
    @State
    @JCStressMeta(PublishedToFault.class)
    @Answers(Port.REPAIRED)
    public static class Repaired extends PublishedToFault {
        public Repaired() {
            super(Port.REPAIRED);
        }

        @Actor
        public void one(LL_Result r) {
            r.r1 = answer(this::writer);
        }

        @Actor
        public void two(LL_Result r) {
            r.r2 = answer(this::reader);
        }
    }

    @JCStressTest
    @State
    @JCStressMeta(PublishedToFault.class)
    @Answers(Port.LOCK_FREE)
    public static class LockFree extends PublishedToFault {
        public LockFree() {
            super(Port.LOCK_FREE);
        }

        @Actor
        public void one(LL_Result r) {
            r.r1 = answer(this::writer);
        }

        @Actor
        public void two(LL_Result r) {
            r.r2 = answer(this::reader);
        }
    }

    @JCStressTest
    @State
    @JCStressMeta(PublishedToFault.class)
    @Answers(Port.XARRAY)
    public static class Xarray extends PublishedToFault {
        public Xarray() {
            super(Port.XARRAY);
        }

        @Actor
        public void one(LL_Result r) {
            r.r1 = answer(this::writer);
        }

        @Actor
        public void two(LL_Result r) {
            r.r2 = answer(this::reader);
        }
    }
}
