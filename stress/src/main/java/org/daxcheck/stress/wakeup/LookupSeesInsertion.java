// SPDX-License-Identifier: GPL-2.0-only
package org.daxcheck.stress.wakeup;

import static org.daxcheck.api.EntrySize.PTE;

import org.daxcheck.api.EntryWord;
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

@Description("Who looks again and again sees an insertion at last.")
abstract class LookupSeesInsertion extends EntryLockScene {

    LookupSeesInsertion(Port port) {
        super(port.fresh());
    }

    Object look() {
        while (lock.lookup(0) == EntryWord.NONE) {
            Thread.onSpinWait();
        }
        return DONE;
    }

    void insert() {
        fault(0, PTE);
    }

    @JCStressTest(Mode.Termination)
    @State
    @JCStressMeta(Ends.class)
    @Answers(Port.FAITHFUL)
    public static class Faithful extends LookupSeesInsertion {
        public Faithful() {
            super(Port.FAITHFUL);
        }

        @Actor
        public void one() {
            look();
        }

        @Signal
        public void signal() {
            insert();
        }
    }

    @JCStressTest(Mode.Termination)
    @State
    @JCStressMeta(Ends.class)
    @Answers(Port.REPAIRED)
    public static class Repaired extends LookupSeesInsertion {
        public Repaired() {
            super(Port.REPAIRED);
        }

        @Actor
        public void one() {
            look();
        }

        @Signal
        public void signal() {
            insert();
        }
    }

    @JCStressTest(Mode.Termination)
    @State
    @JCStressMeta(Ends.class)
    @Answers(Port.LOCK_FREE)
    public static class LockFree extends LookupSeesInsertion {
        public LockFree() {
            super(Port.LOCK_FREE);
        }

        @Actor
        public void one() {
            look();
        }

        @Signal
        public void signal() {
            insert();
        }
    }

    @JCStressTest(Mode.Termination)
    @State
    @JCStressMeta(Ends.class)
    @Answers(Port.XARRAY)
    public static class Xarray extends LookupSeesInsertion {
        public Xarray() {
            super(Port.XARRAY);
        }

        @Actor
        public void one() {
            look();
        }

        @Signal
        public void signal() {
            insert();
        }
    }
}
