// SPDX-License-Identifier: GPL-2.0-only
package org.daxcheck.stress.crowd;

import static org.daxcheck.api.EntrySize.PTE;
import static org.openjdk.jcstress.annotations.Expect.ACCEPTABLE;
import static org.openjdk.jcstress.annotations.Expect.FORBIDDEN;

import org.daxcheck.claim.Finding;
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

@Description("Three invalidations sleep on one entry: the first deletes it, the others must hear of it.")
@Outcome(
        id = {"done, true, false, false", "done, false, true, false", "done, false, false, true"},
        expect = ACCEPTABLE,
        desc = "one deletes, the others find nothing")
@Outcome(
        id = {"-1, .*, .*, .*", ".*, -1, .*, .*", ".*, .*, -1, .*", ".*, .*, .*, -1"},
        expect = FORBIDDEN,
        desc = Hung.REASON)
abstract class InvalidateThrice extends EntryLockScene {

    private final long held;

    InvalidateThrice(Port port) {
        super(port.fresh());
        held = lock.grab(0, PTE);
    }

    Object put() {
        return put(0, held);
    }

    Object first() {
        return lock.invalidate(0);
    }

    Object second() {
        return lock.invalidate(0);
    }

    Object third() {
        return lock.invalidate(0);
    }

    @JCStressTest
    @State
    @JCStressMeta(InvalidateThrice.class)
    @Answers(value = Port.FAITHFUL, breaks = Finding.Kind.LOST_WAKEUP)
    public static class Faithful extends InvalidateThrice {
        public Faithful() {
            super(Port.FAITHFUL);
        }

        @Actor
        public void one(LLLL_Result r) {
            r.r1 = answer(this::put);
        }

        @Actor
        public void two(LLLL_Result r) {
            r.r2 = answer(this::first);
        }

        @Actor
        public void three(LLLL_Result r) {
            r.r3 = answer(this::second);
        }

        @Actor
        public void four(LLLL_Result r) {
            r.r4 = answer(this::third);
        }
    }

    @JCStressTest
    @State
    @JCStressMeta(InvalidateThrice.class)
    @Answers(Port.REPAIRED)
    public static class Repaired extends InvalidateThrice {
        public Repaired() {
            super(Port.REPAIRED);
        }

        @Actor
        public void one(LLLL_Result r) {
            r.r1 = answer(this::put);
        }

        @Actor
        public void two(LLLL_Result r) {
            r.r2 = answer(this::first);
        }

        @Actor
        public void three(LLLL_Result r) {
            r.r3 = answer(this::second);
        }

        @Actor
        public void four(LLLL_Result r) {
            r.r4 = answer(this::third);
        }
    }

    @JCStressTest
    @State
    @JCStressMeta(InvalidateThrice.class)
    @Answers(Port.LOCK_FREE)
    public static class LockFree extends InvalidateThrice {
        public LockFree() {
            super(Port.LOCK_FREE);
        }

        @Actor
        public void one(LLLL_Result r) {
            r.r1 = answer(this::put);
        }

        @Actor
        public void two(LLLL_Result r) {
            r.r2 = answer(this::first);
        }

        @Actor
        public void three(LLLL_Result r) {
            r.r3 = answer(this::second);
        }

        @Actor
        public void four(LLLL_Result r) {
            r.r4 = answer(this::third);
        }
    }

    @JCStressTest
    @State
    @JCStressMeta(InvalidateThrice.class)
    @Answers(Port.XARRAY)
    public static class Xarray extends InvalidateThrice {
        public Xarray() {
            super(Port.XARRAY);
        }

        @Actor
        public void one(LLLL_Result r) {
            r.r1 = answer(this::put);
        }

        @Actor
        public void two(LLLL_Result r) {
            r.r2 = answer(this::first);
        }

        @Actor
        public void three(LLLL_Result r) {
            r.r3 = answer(this::second);
        }

        @Actor
        public void four(LLLL_Result r) {
            r.r4 = answer(this::third);
        }
    }
}
