// SPDX-License-Identifier: GPL-2.0-only
package org.daxcheck.stress.wakeup;

import static org.daxcheck.api.EntrySize.PMD;
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

@Description("A fault on a page ends though one on the whole range comes again and again.")
abstract class GrabEnds extends EntryLockScene {

    GrabEnds(Port port) {
        super(port.fresh());
        fault(0, PMD);
    }

    Object small() {
        return fault(1, PTE);
    }

    void huge() {
        fault(0, PMD);
        fault(0, PMD);
    }

    @JCStressTest(Mode.Termination)
    @State
    @JCStressMeta(Ends.class)
    @Answers(Port.FAITHFUL)
    public static class Faithful extends GrabEnds {
        public Faithful() {
            super(Port.FAITHFUL);
        }

        @Actor
        public void one() {
            small();
        }

        @Signal
        public void signal() {
            huge();
        }
    }

    @JCStressTest(Mode.Termination)
    @State
    @JCStressMeta(Ends.class)
    @Answers(Port.REPAIRED)
    public static class Repaired extends GrabEnds {
        public Repaired() {
            super(Port.REPAIRED);
        }

        @Actor
        public void one() {
            small();
        }

        @Signal
        public void signal() {
            huge();
        }
    }

    @JCStressTest(Mode.Termination)
    @State
    @JCStressMeta(Ends.class)
    @Answers(Port.LOCK_FREE)
    public static class LockFree extends GrabEnds {
        public LockFree() {
            super(Port.LOCK_FREE);
        }

        @Actor
        public void one() {
            small();
        }

        @Signal
        public void signal() {
            huge();
        }
    }

    @JCStressTest(Mode.Termination)
    @State
    @JCStressMeta(Ends.class)
    @Answers(Port.XARRAY)
    public static class Xarray extends GrabEnds {
        public Xarray() {
            super(Port.XARRAY);
        }

        @Actor
        public void one() {
            small();
        }

        @Signal
        public void signal() {
            huge();
        }
    }
}
