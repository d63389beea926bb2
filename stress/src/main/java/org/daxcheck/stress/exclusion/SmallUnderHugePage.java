// SPDX-License-Identifier: GPL-2.0-only
package org.daxcheck.stress.exclusion;

import static org.daxcheck.api.EntrySize.PMD;
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

@Description("A PMD entry with a block is one lock for a huge fault at its head and a small one at its tail.")
abstract class SmallUnderHugePage extends EntryLockScene {

    private final int[] guarded = new int[1];

    SmallUnderHugePage(Port port) {
        super(port.fresh());
        fill(0, HUGE_BLOCK, false);
    }

    Object huge() {
        return count(0, PMD, guarded);
    }

    Object small() {
        return count(1, PTE, guarded);
    }

    @JCStressTest
    @State
    @JCStressMeta(OneAfterTheOther.class)
    @Answers(Port.FAITHFUL)
    public static class Faithful extends SmallUnderHugePage {
        public Faithful() {
            super(Port.FAITHFUL);
        }

        @Actor
        public void one(LL_Result r) {
            r.r1 = answer(this::huge);
        }

        @Actor
        public void two(LL_Result r) {
            r.r2 = answer(this::small);
        }
    }

    @JCStressTest
    @State
    @JCStressMeta(OneAfterTheOther.class)
    @Answers(Port.REPAIRED)
    public static class Repaired extends SmallUnderHugePage {
        public Repaired() {
            super(Port.REPAIRED);
        }

        @Actor
        public void one(LL_Result r) {
            r.r1 = answer(this::huge);
        }

        @Actor
        public void two(LL_Result r) {
            r.r2 = answer(this::small);
        }
    }

    @JCStressTest
    @State
    @JCStressMeta(OneAfterTheOther.class)
    @Answers(Port.LOCK_FREE)
    public static class LockFree extends SmallUnderHugePage {
        public LockFree() {
            super(Port.LOCK_FREE);
        }

        @Actor
        public void one(LL_Result r) {
            r.r1 = answer(this::huge);
        }

        @Actor
        public void two(LL_Result r) {
            r.r2 = answer(this::small);
        }
    }

    @JCStressTest
    @State
    @JCStressMeta(OneAfterTheOther.class)
    @Answers(Port.XARRAY)
    public static class Xarray extends SmallUnderHugePage {
        public Xarray() {
            super(Port.XARRAY);
        }

        @Actor
        public void one(LL_Result r) {
            r.r1 = answer(this::huge);
        }

        @Actor
        public void two(LL_Result r) {
            r.r2 = answer(this::small);
        }
    }
}
