// SPDX-License-Identifier: GPL-2.0-only
package org.daxcheck.stress.wakeup;

import static org.daxcheck.api.EntrySize.PTE;
import static org.openjdk.jcstress.annotations.Expect.ACCEPTABLE;
import static org.openjdk.jcstress.annotations.Expect.FORBIDDEN;

import org.daxcheck.kernel.sync.WaitTable;
import org.daxcheck.kernel.sync.Waiter;
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

@Description(
        "Before a sleeping fault, in the same queue, stands a sleeper of another file; the wake-up passes over him.")
@Outcome(id = "done, empty PTE", expect = ACCEPTABLE, desc = "woken")
@Outcome(
        id = {"-1, .*", ".*, -1"},
        expect = FORBIDDEN,
        desc = Hung.REASON)
abstract class StrangerStandsFirst extends EntryLockScene {

    private final long held;

    StrangerStandsFirst(Port port) {
        this(port, new WaitTable(0));
    }

    private StrangerStandsFirst(Port port, WaitTable queues) {
        super(port.file(queues));
        held = lock.grab(0, PTE);
        Waiter stranger = new Waiter(Waiter.SAME_KEY, 0);
        stranger.setKey(port.file(queues), 0);
        queues.queue(0).prepareToWaitExclusive(stranger);
    }

    Object put() {
        return put(0, held);
    }

    Object fault() {
        return fault(0, PTE);
    }

    @JCStressTest
    @State
    @JCStressMeta(StrangerStandsFirst.class)
    @Answers(Port.FAITHFUL)
    public static class Faithful extends StrangerStandsFirst {
        public Faithful() {
            super(Port.FAITHFUL);
        }

        @Actor
        public void one(LL_Result r) {
            r.r1 = answer(this::put);
        }

        @Actor
        public void two(LL_Result r) {
            r.r2 = answer(this::fault);
        }
    }

    @JCStressTest
    @State
    @JCStressMeta(StrangerStandsFirst.class)
    @Answers(Port.REPAIRED)
    public static class Repaired extends StrangerStandsFirst {
        public Repaired() {
            super(Port.REPAIRED);
        }

        @Actor
        public void one(LL_Result r) {
            r.r1 = answer(this::put);
        }

        @Actor
        public void two(LL_Result r) {
            r.r2 = answer(this::fault);
        }
    }

    @JCStressTest
    @State
    @JCStressMeta(StrangerStandsFirst.class)
    @Answers(Port.XARRAY)
    public static class Xarray extends StrangerStandsFirst {
        public Xarray() {
            super(Port.XARRAY);
        }

        @Actor
        public void one(LL_Result r) {
            r.r1 = answer(this::put);
        }

        @Actor
        public void two(LL_Result r) {
            r.r2 = answer(this::fault);
        }
    }
}
