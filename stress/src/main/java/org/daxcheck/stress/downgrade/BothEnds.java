// SPDX-License-Identifier: GPL-2.0-only
package org.daxcheck.stress.downgrade;

import static org.daxcheck.api.EntrySize.PTE;
import static org.openjdk.jcstress.annotations.Expect.ACCEPTABLE;
import static org.openjdk.jcstress.annotations.Expect.FORBIDDEN;

import java.util.concurrent.atomic.AtomicInteger;
import org.daxcheck.api.EntryLockSettings;
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

@Description("Two small faults at the two ends downgrade a zero PMD entry and unmap it once.")
@Outcome(
        id = "empty PTE, empty PTE, 2 entries after 1 unmap",
        expect = ACCEPTABLE,
        desc = "one downgrades, the other finds nothing and inserts")
@Outcome(
        id = {"-1, .*, .*", ".*, -1, .*"},
        expect = FORBIDDEN,
        desc = Hung.REASON)
abstract class BothEnds extends EntryLockScene {

    private final AtomicInteger unmaps;

    BothEnds(Port port) {
        this(port, new AtomicInteger());
    }

    private BothEnds(Port port, AtomicInteger unmaps) {
        super(port.fresh(counting(unmaps)));
        this.unmaps = unmaps;
        fill(0, EntryWord.zeroPmd(), false);
    }

    Object head() {
        return fault(0, PTE);
    }

    Object tail() {
        return fault(1, PTE);
    }

    Object entries() {
        return lock.entries() + " entries after " + unmaps.get() + " unmap";
    }

    private static EntryLockSettings counting(AtomicInteger unmaps) {
        return Port.settings().withUnmap((first, pages) -> unmaps.incrementAndGet());
    }

    @JCStressTest
    @State
    @JCStressMeta(BothEnds.class)
    @Answers(Port.FAITHFUL)
    public static class Faithful extends BothEnds {
        public Faithful() {
            super(Port.FAITHFUL);
        }

        @Actor
        public void one(LLL_Result r) {
            r.r1 = answer(this::head);
        }

        @Actor
        public void two(LLL_Result r) {
            r.r2 = answer(this::tail);
        }

        @Arbiter
        public void afterwards(LLL_Result r) {
            r.r3 = entries();
        }
    }

    @JCStressTest
    @State
    @JCStressMeta(BothEnds.class)
    @Answers(Port.REPAIRED)
    public static class Repaired extends BothEnds {
        public Repaired() {
            super(Port.REPAIRED);
        }

        @Actor
        public void one(LLL_Result r) {
            r.r1 = answer(this::head);
        }

        @Actor
        public void two(LLL_Result r) {
            r.r2 = answer(this::tail);
        }

        @Arbiter
        public void afterwards(LLL_Result r) {
            r.r3 = entries();
        }
    }

    @JCStressTest
    @State
    @JCStressMeta(BothEnds.class)
    @Answers(Port.LOCK_FREE)
    public static class LockFree extends BothEnds {
        public LockFree() {
            super(Port.LOCK_FREE);
        }

        @Actor
        public void one(LLL_Result r) {
            r.r1 = answer(this::head);
        }

        @Actor
        public void two(LLL_Result r) {
            r.r2 = answer(this::tail);
        }

        @Arbiter
        public void afterwards(LLL_Result r) {
            r.r3 = entries();
        }
    }

    @JCStressTest
    @State
    @JCStressMeta(BothEnds.class)
    @Answers(Port.XARRAY)
    public static class Xarray extends BothEnds {
        public Xarray() {
            super(Port.XARRAY);
        }

        @Actor
        public void one(LLL_Result r) {
            r.r1 = answer(this::head);
        }

        @Actor
        public void two(LLL_Result r) {
            r.r2 = answer(this::tail);
        }

        @Arbiter
        public void afterwards(LLL_Result r) {
            r.r3 = entries();
        }
    }
}
