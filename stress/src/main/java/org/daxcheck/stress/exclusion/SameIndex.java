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

@Description("Two faults on one index count under the entry lock.")
abstract class SameIndex extends EntryLockScene {

    private final int[] guarded = new int[1];

    SameIndex(Port port) {
        super(port.fresh());
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
    public static class Faithful extends SameIndex {
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
    public static class Repaired extends SameIndex {
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
    public static class LockFree extends SameIndex {
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

    @JCStressTest
    @State
    @JCStressMeta(OneAfterTheOther.class)
    @Answers(Port.XARRAY)
    public static class Xarray extends SameIndex {
        public Xarray() {
            super(Port.XARRAY);
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
