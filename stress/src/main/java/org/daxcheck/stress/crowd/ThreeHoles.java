// SPDX-License-Identifier: GPL-2.0-only
package org.daxcheck.stress.crowd;

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
import org.openjdk.jcstress.infra.results.LLL_Result;

@Description("Three read faults on one hole share a page; two sleep on the entry that the page replaces.")
@Outcome(id = "page, page, page", expect = ACCEPTABLE, desc = "everybody is woken when the lock becomes the page's")
@Outcome(
        id = {"-1, .*, .*", ".*, -1, .*", ".*, .*, -1"},
        expect = FORBIDDEN,
        desc = Hung.REASON)
abstract class ThreeHoles extends EntryLockScene {

    ThreeHoles(Port port) {
        super(port.fresh());
    }

    Object first() {
        return holeFault(0);
    }

    Object second() {
        return holeFault(0);
    }

    Object third() {
        return holeFault(0);
    }

    @JCStressTest
    @State
    @JCStressMeta(ThreeHoles.class)
    @Answers(Port.FAITHFUL)
    public static class Faithful extends ThreeHoles {
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

        @Actor
        public void three(LLL_Result r) {
            r.r3 = answer(this::third);
        }
    }

    @JCStressTest
    @State
    @JCStressMeta(ThreeHoles.class)
    @Answers(Port.REPAIRED)
    public static class Repaired extends ThreeHoles {
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

        @Actor
        public void three(LLL_Result r) {
            r.r3 = answer(this::third);
        }
    }

    @JCStressTest
    @State
    @JCStressMeta(ThreeHoles.class)
    @Answers(Port.LOCK_FREE)
    public static class LockFree extends ThreeHoles {
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

        @Actor
        public void three(LLL_Result r) {
            r.r3 = answer(this::third);
        }
    }
}
