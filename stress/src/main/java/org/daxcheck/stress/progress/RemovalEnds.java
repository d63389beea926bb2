// SPDX-License-Identifier: GPL-2.0-only
package org.daxcheck.stress.progress;

import org.daxcheck.api.DaxEntries;
import org.daxcheck.api.EntrySize;
import org.daxcheck.claim.Finding;
import org.daxcheck.stress.outcome.Keeper;
import org.daxcheck.stress.outcome.Keeps;
import org.daxcheck.stress.outcome.Scene;
import org.daxcheck.stress.vocabulary.Ends;
import org.openjdk.jcstress.annotations.Actor;
import org.openjdk.jcstress.annotations.Description;
import org.openjdk.jcstress.annotations.JCStressMeta;
import org.openjdk.jcstress.annotations.JCStressTest;
import org.openjdk.jcstress.annotations.Mode;
import org.openjdk.jcstress.annotations.Signal;
import org.openjdk.jcstress.annotations.State;

@Description("The removal of a device ends once the entry is invalidated that holds its memory.")
abstract class RemovalEnds extends Scene {

    private final DaxEntries entries;

    RemovalEnds(Keeper keeper) {
        entries = keeper.fresh(DaxEntries.class);
        entries.insert(0, 0, EntrySize.PTE, false);
    }

    void remove() {
        entries.memunmapPages();
    }

    void elsewhere() {
        entries.delete(0, 0, false);
    }

    @JCStressTest(Mode.Termination)
    @State
    @JCStressMeta(Ends.class)
    @Keeps(Keeper.ASSOCIATIONS)
    public static class Associations extends RemovalEnds {
        public Associations() {
            super(Keeper.ASSOCIATIONS);
        }

        @Actor
        public void one() {
            remove();
        }

        @Signal
        public void signal() {
            elsewhere();
        }
    }

    @JCStressTest(Mode.Termination)
    @State
    @JCStressMeta(Ends.class)
    @Keeps(value = Keeper.INVALIDATION_KEEPS_REFERENCES, breaks = Finding.Kind.LOST_WAKEUP)
    public static class InvalidationKeepsReferences extends RemovalEnds {
        public InvalidationKeepsReferences() {
            super(Keeper.INVALIDATION_KEEPS_REFERENCES);
        }

        @Actor
        public void one() {
            remove();
        }

        @Signal
        public void signal() {
            elsewhere();
        }
    }
}
