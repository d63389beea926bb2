// SPDX-License-Identifier: GPL-2.0-only
package org.daxcheck.stress.progress;

import org.daxcheck.api.EntryLock;
import org.daxcheck.api.EntrySize;
import org.daxcheck.claim.Finding;
import org.daxcheck.stress.outcome.EntryLockScene;
import org.daxcheck.stress.outcome.Keeper;
import org.daxcheck.stress.outcome.Keeps;
import org.daxcheck.stress.vocabulary.Ends;
import org.openjdk.jcstress.annotations.Actor;
import org.openjdk.jcstress.annotations.Description;
import org.openjdk.jcstress.annotations.JCStressMeta;
import org.openjdk.jcstress.annotations.JCStressTest;
import org.openjdk.jcstress.annotations.Mode;
import org.openjdk.jcstress.annotations.Signal;
import org.openjdk.jcstress.annotations.State;

@Description("A fault on an empty index ends though a fault leaves an entry at the other index of the PMD.")
abstract class NeighbourFaultEnds extends EntryLockScene {

    NeighbourFaultEnds(Keeper keeper) {
        super(keeper.fresh(EntryLock.class));
    }

    void fault() {
        fault(1, EntrySize.PTE);
    }

    void elsewhere() {
        fault(0, EntrySize.PTE);
    }

    @JCStressTest(Mode.Termination)
    @State
    @JCStressMeta(Ends.class)
    @Keeps(Keeper.LOCKED)
    public static class Locked extends NeighbourFaultEnds {
        public Locked() {
            super(Keeper.LOCKED);
        }

        @Actor
        public void one() {
            fault();
        }

        @Signal
        public void signal() {
            elsewhere();
        }
    }

    @JCStressTest(Mode.Termination)
    @State
    @JCStressMeta(Ends.class)
    @Keeps(value = Keeper.RESTARTS_FOR_NEIGHBOUR, breaks = Finding.Kind.LIVELOCK)
    public static class RestartsForNeighbour extends NeighbourFaultEnds {
        public RestartsForNeighbour() {
            super(Keeper.RESTARTS_FOR_NEIGHBOUR);
        }

        @Actor
        public void one() {
            fault();
        }

        @Signal
        public void signal() {
            elsewhere();
        }
    }
}
