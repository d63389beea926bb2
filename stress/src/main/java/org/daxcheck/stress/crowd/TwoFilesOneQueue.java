// SPDX-License-Identifier: GPL-2.0-only
package org.daxcheck.stress.crowd;

import static org.daxcheck.api.EntrySize.PTE;
import static org.openjdk.jcstress.annotations.Expect.ACCEPTABLE;
import static org.openjdk.jcstress.annotations.Expect.FORBIDDEN;

import java.util.List;
import org.daxcheck.api.EntryLock;
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

@Description(
        "Sleepers on the same index of two files share a wait queue; a wake-up for one is not used up by the other.")
@Outcome(id = "done, empty PTE, empty PTE", expect = ACCEPTABLE, desc = "both are woken, one by the other")
@Outcome(
        id = {"-1, .*, .*", ".*, -1, .*", ".*, .*, -1"},
        expect = FORBIDDEN,
        desc = Hung.REASON)
abstract class TwoFilesOneQueue extends EntryLockScene {

    private final EntryLock other;
    private final long held;
    private final long heldOfOther;

    TwoFilesOneQueue(Port port) {
        this(port.files());
    }

    private TwoFilesOneQueue(List<EntryLock> files) {
        super(files.get(0));
        other = files.get(1);
        held = lock.grab(0, PTE);
        heldOfOther = other.grab(0, PTE);
    }

    Object put() {
        return put(0, held);
    }

    /** Sleeps in the first file, and only then lets the sleeper of the other go on. */
    Object first() {
        Object found = fault(0, PTE);
        other.put(0, heldOfOther);
        return found;
    }

    Object second() {
        long grabbed = other.grab(0, PTE);
        other.put(0, grabbed);
        return word(grabbed);
    }

    @JCStressTest
    @State
    @JCStressMeta(TwoFilesOneQueue.class)
    @Answers(Port.FAITHFUL)
    public static class Faithful extends TwoFilesOneQueue {
        public Faithful() {
            super(Port.FAITHFUL);
        }

        @Actor
        public void one(LLL_Result r) {
            r.r1 = answer(this::put);
        }

        @Actor
        public void two(LLL_Result r) {
            r.r2 = answer(this::first);
        }

        @Actor
        public void three(LLL_Result r) {
            r.r3 = answer(this::second);
        }
    }

    @JCStressTest
    @State
    @JCStressMeta(TwoFilesOneQueue.class)
    @Answers(Port.REPAIRED)
    public static class Repaired extends TwoFilesOneQueue {
        public Repaired() {
            super(Port.REPAIRED);
        }

        @Actor
        public void one(LLL_Result r) {
            r.r1 = answer(this::put);
        }

        @Actor
        public void two(LLL_Result r) {
            r.r2 = answer(this::first);
        }

        @Actor
        public void three(LLL_Result r) {
            r.r3 = answer(this::second);
        }
    }

    @JCStressTest
    @State
    @JCStressMeta(TwoFilesOneQueue.class)
    @Answers(Port.LOCK_FREE)
    public static class LockFree extends TwoFilesOneQueue {
        public LockFree() {
            super(Port.LOCK_FREE);
        }

        @Actor
        public void one(LLL_Result r) {
            r.r1 = answer(this::put);
        }

        @Actor
        public void two(LLL_Result r) {
            r.r2 = answer(this::first);
        }

        @Actor
        public void three(LLL_Result r) {
            r.r3 = answer(this::second);
        }
    }

    @JCStressTest
    @State
    @JCStressMeta(TwoFilesOneQueue.class)
    @Answers(Port.XARRAY)
    public static class Xarray extends TwoFilesOneQueue {
        public Xarray() {
            super(Port.XARRAY);
        }

        @Actor
        public void one(LLL_Result r) {
            r.r1 = answer(this::put);
        }

        @Actor
        public void two(LLL_Result r) {
            r.r2 = answer(this::first);
        }

        @Actor
        public void three(LLL_Result r) {
            r.r3 = answer(this::second);
        }
    }
}
