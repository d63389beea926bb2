// SPDX-License-Identifier: GPL-2.0-only
package org.daxcheck.stress.wakeup;

import static org.daxcheck.api.EntrySize.PTE;

import org.daxcheck.stress.outcome.Answers;
import org.daxcheck.stress.outcome.EntryLockScene;
import org.daxcheck.stress.outcome.Port;
import org.daxcheck.stress.vocabulary.Ends;
import org.openjdk.jcstress.annotations.Actor;
import org.openjdk.jcstress.annotations.Description;
import org.openjdk.jcstress.annotations.JCStressMeta;
import org.openjdk.jcstress.annotations.JCStressTest;
import org.openjdk.jcstress.annotations.Mode;
import org.openjdk.jcstress.annotations.Signal;
import org.openjdk.jcstress.annotations.State;

@Description("A sleeping fault ends after the unlock.")
abstract class FaultEnds extends EntryLockScene {

    private final long held;

    FaultEnds(Port port) {
        super(port.fresh());
        held = lock.grab(0, PTE);
    }

    Object fault() {
        return fault(0, PTE);
    }

    void put() {
        lock.put(0, held);
    }

    @JCStressTest(Mode.Termination)
    @State
    @JCStressMeta(Ends.class)
    @Answers(Port.FAITHFUL)
    public static class Faithful extends FaultEnds {
        public Faithful() {
            super(Port.FAITHFUL);
        }

        @Actor
        public void one() {
            fault();
        }

        @Signal
        public void signal() {
            put();
        }
    }

    @JCStressTest(Mode.Termination)
    @State
    @JCStressMeta(Ends.class)
    @Answers(Port.REPAIRED)
    public static class Repaired extends FaultEnds {
        public Repaired() {
            super(Port.REPAIRED);
        }

        @Actor
        public void one() {
            fault();
        }

        @Signal
        public void signal() {
            put();
        }
    }

    @JCStressTest(Mode.Termination)
    @State
    @JCStressMeta(Ends.class)
    @Answers(Port.LOCK_FREE)
    public static class LockFree extends FaultEnds {
        public LockFree() {
            super(Port.LOCK_FREE);
        }

        @Actor
        public void one() {
            fault();
        }

        @Signal
        public void signal() {
            put();
        }
    }

    @JCStressTest(Mode.Termination)
    @State
    @JCStressMeta(Ends.class)
    @Answers(Port.XARRAY)
    public static class Xarray extends FaultEnds {
        public Xarray() {
            super(Port.XARRAY);
        }

        @Actor
        public void one() {
            fault();
        }

        @Signal
        public void signal() {
            put();
        }
    }
}
