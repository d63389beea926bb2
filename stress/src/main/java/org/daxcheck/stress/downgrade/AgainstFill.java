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

@Description("A huge fault fills an empty PMD entry, or is too late because a small one has downgraded it.")
@Outcome(id = "empty PMD, block PMD", expect = ACCEPTABLE, desc = "filled first: a block is not downgraded")
@Outcome(id = "EEXIST, empty PTE", expect = ACCEPTABLE, desc = "downgraded first")
@Outcome(
        id = {"-1, .*", ".*, -1"},
        expect = FORBIDDEN,
        desc = Hung.REASON)
abstract class AgainstFill extends EntryLockScene {

    AgainstFill(Port port) {
        super(port.fresh());
        fault(0, PMD);
    }

    Object fill() {
        return fill(0, HUGE_BLOCK, false);
    }

    Object small() {
        return fault(1, PTE);
    }

    @JCStressTest
    @State
    @JCStressMeta(AgainstFill.class)
    @Answers(Port.FAITHFUL)
    public static class Faithful extends AgainstFill {
        public Faithful() {
            super(Port.FAITHFUL);
        }

        @Actor
        public void one(LL_Result r) {
            r.r1 = answer(this::fill);
        }

        @Actor
        public void two(LL_Result r) {
            r.r2 = answer(this::small);
        }
    }

    @JCStressTest
    @State
    @JCStressMeta(AgainstFill.class)
    @Answers(Port.REPAIRED)
    public static class Repaired extends AgainstFill {
        public Repaired() {
            super(Port.REPAIRED);
        }

        @Actor
        public void one(LL_Result r) {
            r.r1 = answer(this::fill);
        }

        @Actor
        public void two(LL_Result r) {
            r.r2 = answer(this::small);
        }
    }

    @JCStressTest
    @State
    @JCStressMeta(AgainstFill.class)
    @Answers(Port.LOCK_FREE)
    public static class LockFree extends AgainstFill {
        public LockFree() {
            super(Port.LOCK_FREE);
        }

        @Actor
        public void one(LL_Result r) {
            r.r1 = answer(this::fill);
        }

        @Actor
        public void two(LL_Result r) {
            r.r2 = answer(this::small);
        }
    }

    @JCStressTest
    @State
    @JCStressMeta(AgainstFill.class)
    @Answers(Port.XARRAY)
    public static class Xarray extends AgainstFill {
        public Xarray() {
            super(Port.XARRAY);
        }

        @Actor
        public void one(LL_Result r) {
            r.r1 = answer(this::fill);
        }

        @Actor
        public void two(LL_Result r) {
            r.r2 = answer(this::small);
        }
    }
}
