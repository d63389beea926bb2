// SPDX-License-Identifier: GPL-2.0-only
package org.daxcheck.stress.downgrade;

import static org.daxcheck.api.EntrySize.PTE;
import static org.openjdk.jcstress.annotations.Expect.ACCEPTABLE;
import static org.openjdk.jcstress.annotations.Expect.FORBIDDEN;

import org.daxcheck.api.EntryWord;
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

@Description("A zero PMD entry is invalidated at its tail while a small fault downgrades it at its head.")
@Outcome(id = "empty PTE, true, 1", expect = ACCEPTABLE, desc = "invalidated first")
@Outcome(id = "empty PTE, false, 1", expect = ACCEPTABLE, desc = "downgraded first: nothing stands at the tail")
@Outcome(
        id = {"-1, .*, .*", ".*, -1, .*"},
        expect = FORBIDDEN,
        desc = Hung.REASON)
abstract class AgainstInvalidation extends EntryLockScene {

    AgainstInvalidation(Port port) {
        super(port.fresh());
        fill(0, EntryWord.zeroPmd(), false);
    }

    Object fault() {
        return fault(0, PTE);
    }

    Object invalidate() {
        return lock.invalidate(1);
    }

    Object entries() {
        return lock.entries();
    }

    @JCStressTest
    @State
    @JCStressMeta(AgainstInvalidation.class)
    @Answers(Port.FAITHFUL)
    public static class Faithful extends AgainstInvalidation {
        public Faithful() {
            super(Port.FAITHFUL);
        }

        @Actor
        public void one(LLL_Result r) {
            r.r1 = answer(this::fault);
        }

        @Actor
        public void two(LLL_Result r) {
            r.r2 = answer(this::invalidate);
        }

        @Arbiter
        public void afterwards(LLL_Result r) {
            r.r3 = entries();
        }
    }

    @JCStressTest
    @State
    @JCStressMeta(AgainstInvalidation.class)
    @Answers(Port.REPAIRED)
    public static class Repaired extends AgainstInvalidation {
        public Repaired() {
            super(Port.REPAIRED);
        }

        @Actor
        public void one(LLL_Result r) {
            r.r1 = answer(this::fault);
        }

        @Actor
        public void two(LLL_Result r) {
            r.r2 = answer(this::invalidate);
        }

        @Arbiter
        public void afterwards(LLL_Result r) {
            r.r3 = entries();
        }
    }

    @JCStressTest
    @State
    @JCStressMeta(AgainstInvalidation.class)
    @Answers(Port.LOCK_FREE)
    public static class LockFree extends AgainstInvalidation {
        public LockFree() {
            super(Port.LOCK_FREE);
        }

        @Actor
        public void one(LLL_Result r) {
            r.r1 = answer(this::fault);
        }

        @Actor
        public void two(LLL_Result r) {
            r.r2 = answer(this::invalidate);
        }

        @Arbiter
        public void afterwards(LLL_Result r) {
            r.r3 = entries();
        }
    }

    @JCStressTest
    @State
    @JCStressMeta(AgainstInvalidation.class)
    @Answers(Port.XARRAY)
    public static class Xarray extends AgainstInvalidation {
        public Xarray() {
            super(Port.XARRAY);
        }

        @Actor
        public void one(LLL_Result r) {
            r.r1 = answer(this::fault);
        }

        @Actor
        public void two(LLL_Result r) {
            r.r2 = answer(this::invalidate);
        }

        @Arbiter
        public void afterwards(LLL_Result r) {
            r.r3 = entries();
        }
    }
}
