// SPDX-License-Identifier: GPL-2.0-only
package org.daxcheck.stress.invalidation;

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

@Description("Who looks while an entry is deleted sees it or nothing.")
@Outcome(id = "true, block PTE", expect = ACCEPTABLE, desc = "seen before")
@Outcome(id = "true, none", expect = ACCEPTABLE, desc = "seen after")
@Outcome(
        id = {"-1, .*", ".*, -1"},
        expect = FORBIDDEN,
        desc = Hung.REASON)
abstract class LookupAgainstDelete extends EntryLockScene {

    LookupAgainstDelete(Port port) {
        super(port.fresh());
        fill(0, BLOCK, false);
    }

    Object delete() {
        return lock.delete(0);
    }

    Object look() {
        return slot(lock.lookup(0));
    }

    @JCStressTest
    @State
    @JCStressMeta(LookupAgainstDelete.class)
    @Answers(Port.FAITHFUL)
    public static class Faithful extends LookupAgainstDelete {
        public Faithful() {
            super(Port.FAITHFUL);
        }

        @Actor
        public void one(LL_Result r) {
            r.r1 = answer(this::delete);
        }

        @Actor
        public void two(LL_Result r) {
            r.r2 = answer(this::look);
        }
    }

    @JCStressTest
    @State
    @JCStressMeta(LookupAgainstDelete.class)
    @Answers(Port.REPAIRED)
    public static class Repaired extends LookupAgainstDelete {
        public Repaired() {
            super(Port.REPAIRED);
        }

        @Actor
        public void one(LL_Result r) {
            r.r1 = answer(this::delete);
        }

        @Actor
        public void two(LL_Result r) {
            r.r2 = answer(this::look);
        }
    }

    @JCStressTest
    @State
    @JCStressMeta(LookupAgainstDelete.class)
    @Answers(Port.LOCK_FREE)
    public static class LockFree extends LookupAgainstDelete {
        public LockFree() {
            super(Port.LOCK_FREE);
        }

        @Actor
        public void one(LL_Result r) {
            r.r1 = answer(this::delete);
        }

        @Actor
        public void two(LL_Result r) {
            r.r2 = answer(this::look);
        }
    }

    @JCStressTest
    @State
    @JCStressMeta(LookupAgainstDelete.class)
    @Answers(Port.XARRAY)
    public static class Xarray extends LookupAgainstDelete {
        public Xarray() {
            super(Port.XARRAY);
        }

        @Actor
        public void one(LL_Result r) {
            r.r1 = answer(this::delete);
        }

        @Actor
        public void two(LL_Result r) {
            r.r2 = answer(this::look);
        }
    }
}
