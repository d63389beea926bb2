// SPDX-License-Identifier: GPL-2.0-only
package org.daxcheck.stress.exclusion;

import static org.daxcheck.api.EntrySize.PTE;

import org.daxcheck.stress.outcome.Answers;
import org.daxcheck.stress.outcome.EntryLockScene;
import org.daxcheck.stress.outcome.Port;
import org.daxcheck.stress.vocabulary.OneAfterTheOther;
import org.openjdk.jcstress.annotations.Actor;
import org.openjdk.jcstress.annotations.Description;
import org.openjdk.jcstress.annotations.JCStressMeta;
import org.openjdk.jcstress.annotations.JCStressTest;
import org.openjdk.jcstress.annotations.State;
import org.openjdk.jcstress.infra.results.LL_Result;

@Description("Two faults that find one hole page count under the page lock.")
abstract class SamePage extends EntryLockScene {

    private final int[] guarded = new int[1];

    SamePage(Port port) {
        super(port.fresh());
        holeFault(0);
    }

    Object first() {
        return count(0, PTE, guarded);
    }

    Object second() {
        return count(0, PTE, guarded);
    }

    @JCStressTest
    @State
    @JCStressMeta(OneAfterTheOther.class)
    @Answers(Port.FAITHFUL)
    public static class Faithful extends SamePage {
        public Faithful() {
            super(Port.FAITHFUL);
        }

        @Actor
        public void one(LL_Result r) {
            r.r1 = answer(this::first);
        }

        @Actor
        public void two(LL_Result r) {
            r.r2 = answer(this::second);
        }
    }

    @JCStressTest
    @State
    @JCStressMeta(OneAfterTheOther.class)
    @Answers(Port.REPAIRED)
    public static class Repaired extends SamePage {
        public Repaired() {
            super(Port.REPAIRED);
        }

        @Actor
        public void one(LL_Result r) {
            r.r1 = answer(this::first);
        }

        @Actor
        public void two(LL_Result r) {
            r.r2 = answer(this::second);
        }
    }

    @JCStressTest
    @State
    @JCStressMeta(OneAfterTheOther.class)
    @Answers(Port.LOCK_FREE)
    public static class LockFree extends SamePage {
        public LockFree() {
            super(Port.LOCK_FREE);
        }

        @Actor
        public void one(LL_Result r) {
            r.r1 = answer(this::first);
        }

        @Actor
        public void two(LL_Result r) {
            r.r2 = answer(this::second);
        }
    }
}
