// SPDX-License-Identifier: GPL-2.0-only
package org.daxcheck.stress.exclusion;

import static org.daxcheck.api.EntrySize.PMD;

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

@Description("Two huge faults at the two ends of one PMD count under the entry lock.")
abstract class SameHugePage extends EntryLockScene {

    private final int[] guarded = new int[1];

    SameHugePage(Port port) {
        super(port.fresh());
    }

    Object head() {
        return count(0, PMD, guarded);
    }

    Object tail() {
        return count(1, PMD, guarded);
    }

    @JCStressTest
    @State
    @JCStressMeta(OneAfterTheOther.class)
    @Answers(Port.FAITHFUL)
    public static class Faithful extends SameHugePage {
        public Faithful() {
            super(Port.FAITHFUL);
        }

        @Actor
        public void one(LL_Result r) {
            r.r1 = answer(this::head);
        }

        @Actor
        public void two(LL_Result r) {
            r.r2 = answer(this::tail);
        }
    }

    @JCStressTest
    @State
    @JCStressMeta(OneAfterTheOther.class)
    @Answers(Port.REPAIRED)
    public static class Repaired extends SameHugePage {
        public Repaired() {
            super(Port.REPAIRED);
        }

        @Actor
        public void one(LL_Result r) {
            r.r1 = answer(this::head);
        }

        @Actor
        public void two(LL_Result r) {
            r.r2 = answer(this::tail);
        }
    }

    @JCStressTest
    @State
    @JCStressMeta(OneAfterTheOther.class)
    @Answers(Port.LOCK_FREE)
    public static class LockFree extends SameHugePage {
        public LockFree() {
            super(Port.LOCK_FREE);
        }

        @Actor
        public void one(LL_Result r) {
            r.r1 = answer(this::head);
        }

        @Actor
        public void two(LL_Result r) {
            r.r2 = answer(this::tail);
        }
    }

    @JCStressTest
    @State
    @JCStressMeta(OneAfterTheOther.class)
    @Answers(Port.XARRAY)
    public static class Xarray extends SameHugePage {
        public Xarray() {
            super(Port.XARRAY);
        }

        @Actor
        public void one(LL_Result r) {
            r.r1 = answer(this::head);
        }

        @Actor
        public void two(LL_Result r) {
            r.r2 = answer(this::tail);
        }
    }
}
