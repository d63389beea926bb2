// SPDX-License-Identifier: GPL-2.0-only
package org.daxcheck.stress.downgrade;

import static org.daxcheck.api.EntrySize.PMD;
import static org.daxcheck.api.EntrySize.PTE;
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
import org.openjdk.jcstress.infra.results.LL_Result;

@Description("An empty PMD entry stands; a small fault takes its place while a huge one wants it.")
@Outcome(id = "empty PTE, empty PMD", expect = ACCEPTABLE, desc = "the huge fault comes first")
@Outcome(id = "empty PTE, EEXIST", expect = ACCEPTABLE, desc = "the small entry is in the way")
@Outcome(
        id = {"-1, .*", ".*, -1"},
        expect = FORBIDDEN,
        desc = Hung.REASON)
abstract class SmallAgainstHuge extends EntryLockScene {

    SmallAgainstHuge(Port port) {
        super(port.fresh());
        fault(0, PMD);
    }

    Object small() {
        return fault(0, PTE);
    }

    Object huge() {
        return fault(0, PMD);
    }

    @JCStressTest
    @State
    @JCStressMeta(SmallAgainstHuge.class)
    @Answers(Port.FAITHFUL)
    public static class Faithful extends SmallAgainstHuge {
        public Faithful() {
            super(Port.FAITHFUL);
        }

        @Actor
        public void one(LL_Result r) {
            r.r1 = answer(this::small);
        }

        @Actor
        public void two(LL_Result r) {
            r.r2 = answer(this::huge);
        }
    }

    @JCStressTest
    @State
    @JCStressMeta(SmallAgainstHuge.class)
    @Answers(Port.REPAIRED)
    public static class Repaired extends SmallAgainstHuge {
        public Repaired() {
            super(Port.REPAIRED);
        }

        @Actor
        public void one(LL_Result r) {
            r.r1 = answer(this::small);
        }

        @Actor
        public void two(LL_Result r) {
            r.r2 = answer(this::huge);
        }
    }

    @JCStressTest
    @State
    @JCStressMeta(SmallAgainstHuge.class)
    @Answers(Port.LOCK_FREE)
    public static class LockFree extends SmallAgainstHuge {
        public LockFree() {
            super(Port.LOCK_FREE);
        }

        @Actor
        public void one(LL_Result r) {
            r.r1 = answer(this::small);
        }

        @Actor
        public void two(LL_Result r) {
            r.r2 = answer(this::huge);
        }
    }

    @JCStressTest
    @State
    @JCStressMeta(SmallAgainstHuge.class)
    @Answers(Port.XARRAY)
    public static class Xarray extends SmallAgainstHuge {
        public Xarray() {
            super(Port.XARRAY);
        }

        @Actor
        public void one(LL_Result r) {
            r.r1 = answer(this::small);
        }

        @Actor
        public void two(LL_Result r) {
            r.r2 = answer(this::huge);
        }
    }
}
