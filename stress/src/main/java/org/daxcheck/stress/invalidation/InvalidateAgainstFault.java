// SPDX-License-Identifier: GPL-2.0-only
package org.daxcheck.stress.invalidation;

import static org.daxcheck.api.EntrySize.PTE;
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

@Description("A clean entry is invalidated while a fault wants it.")
@Outcome(id = "true, block PTE, 0", expect = ACCEPTABLE, desc = "the fault comes first")
@Outcome(id = "true, empty PTE, 1", expect = ACCEPTABLE, desc = "the fault comes second and makes a new entry")
@Outcome(
        id = {"-1, .*, .*", ".*, -1, .*"},
        expect = FORBIDDEN,
        desc = Hung.REASON)
abstract class InvalidateAgainstFault extends EntryLockScene {

    InvalidateAgainstFault(Port port) {
        super(port.fresh());
        fill(0, BLOCK, false);
    }

    Object invalidate() {
        return lock.invalidate(0);
    }

    Object fault() {
        return fault(0, PTE);
    }

    Object entries() {
        return lock.entries();
    }

    @JCStressTest
    @State
    @JCStressMeta(InvalidateAgainstFault.class)
    @Answers(Port.FAITHFUL)
    public static class Faithful extends InvalidateAgainstFault {
        public Faithful() {
            super(Port.FAITHFUL);
        }

        @Actor
        public void one(LLL_Result r) {
            r.r1 = answer(this::invalidate);
        }

        @Actor
        public void two(LLL_Result r) {
            r.r2 = answer(this::fault);
        }

        @Arbiter
        public void afterwards(LLL_Result r) {
            r.r3 = entries();
        }
    }

    @JCStressTest
    @State
    @JCStressMeta(InvalidateAgainstFault.class)
    @Answers(Port.REPAIRED)
    public static class Repaired extends InvalidateAgainstFault {
        public Repaired() {
            super(Port.REPAIRED);
        }

        @Actor
        public void one(LLL_Result r) {
            r.r1 = answer(this::invalidate);
        }

        @Actor
        public void two(LLL_Result r) {
            r.r2 = answer(this::fault);
        }

        @Arbiter
        public void afterwards(LLL_Result r) {
            r.r3 = entries();
        }
    }

    @JCStressTest
    @State
    @JCStressMeta(InvalidateAgainstFault.class)
    @Answers(Port.LOCK_FREE)
    public static class LockFree extends InvalidateAgainstFault {
        public LockFree() {
            super(Port.LOCK_FREE);
        }

        @Actor
        public void one(LLL_Result r) {
            r.r1 = answer(this::invalidate);
        }

        @Actor
        public void two(LLL_Result r) {
            r.r2 = answer(this::fault);
        }

        @Arbiter
        public void afterwards(LLL_Result r) {
            r.r3 = entries();
        }
    }

    @JCStressTest
    @State
    @JCStressMeta(InvalidateAgainstFault.class)
    @Answers(Port.XARRAY)
    public static class Xarray extends InvalidateAgainstFault {
        public Xarray() {
            super(Port.XARRAY);
        }

        @Actor
        public void one(LLL_Result r) {
            r.r1 = answer(this::invalidate);
        }

        @Actor
        public void two(LLL_Result r) {
            r.r2 = answer(this::fault);
        }

        @Arbiter
        public void afterwards(LLL_Result r) {
            r.r3 = entries();
        }
    }
}
