// SPDX-License-Identifier: GPL-2.0-only
package org.daxcheck.stress.insertion;

import static org.daxcheck.api.EntrySize.PTE;
import static org.openjdk.jcstress.annotations.Expect.ACCEPTABLE;
import static org.openjdk.jcstress.annotations.Expect.FORBIDDEN;

import java.util.concurrent.atomic.AtomicBoolean;
import org.daxcheck.api.EntryLockSettings;
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

/** Not for the XArray, which asks again outside its lock and has memory by then. */
@Description("The tree is refused memory once: one fault fails and leaves nothing behind, the other succeeds.")
@Outcome(
        id = {"ENOMEM, empty PTE, 1", "empty PTE, ENOMEM, 1"},
        expect = ACCEPTABLE,
        desc = "the one that asks for memory first fails")
@Outcome(
        id = {"-1, .*, .*", ".*, -1, .*"},
        expect = FORBIDDEN,
        desc = Hung.REASON)
abstract class NoMemoryForOne extends EntryLockScene {

    NoMemoryForOne(Port port) {
        super(port.fresh(failingOnce()));
    }

    Object first() {
        return fault(0, PTE);
    }

    Object second() {
        return fault(0, PTE);
    }

    Object entries() {
        return lock.entries();
    }

    private static EntryLockSettings failingOnce() {
        AtomicBoolean refused = new AtomicBoolean();
        return Port.settings().withPreload(() -> refused.getAndSet(true));
    }

    @JCStressTest
    @State
    @JCStressMeta(NoMemoryForOne.class)
    @Answers(Port.FAITHFUL)
    public static class Faithful extends NoMemoryForOne {
        public Faithful() {
            super(Port.FAITHFUL);
        }

        @Actor
        public void one(LLL_Result r) {
            r.r1 = answer(this::first);
        }

        @Actor
        public void two(LLL_Result r) {
            r.r2 = answer(this::second);
        }

        @Arbiter
        public void afterwards(LLL_Result r) {
            r.r3 = entries();
        }
    }

    @JCStressTest
    @State
    @JCStressMeta(NoMemoryForOne.class)
    @Answers(Port.REPAIRED)
    public static class Repaired extends NoMemoryForOne {
        public Repaired() {
            super(Port.REPAIRED);
        }

        @Actor
        public void one(LLL_Result r) {
            r.r1 = answer(this::first);
        }

        @Actor
        public void two(LLL_Result r) {
            r.r2 = answer(this::second);
        }

        @Arbiter
        public void afterwards(LLL_Result r) {
            r.r3 = entries();
        }
    }

    @JCStressTest
    @State
    @JCStressMeta(NoMemoryForOne.class)
    @Answers(Port.LOCK_FREE)
    public static class LockFree extends NoMemoryForOne {
        public LockFree() {
            super(Port.LOCK_FREE);
        }

        @Actor
        public void one(LLL_Result r) {
            r.r1 = answer(this::first);
        }

        @Actor
        public void two(LLL_Result r) {
            r.r2 = answer(this::second);
        }

        @Arbiter
        public void afterwards(LLL_Result r) {
            r.r3 = entries();
        }
    }
}
