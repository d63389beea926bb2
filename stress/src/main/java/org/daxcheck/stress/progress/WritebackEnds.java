// SPDX-License-Identifier: GPL-2.0-only
package org.daxcheck.stress.progress;

import org.daxcheck.api.MappedFile;
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

@Description("A sync ends though what it flushes is stored to all the time.")
abstract class WritebackEnds extends Scene {

    private final MappedFile file;
    private volatile boolean synced;

    WritebackEnds(Keeper keeper) {
        file = keeper.fresh(MappedFile.class);
        file.store(MappedFile.TAIL, 1, 1);
    }

    void sync() {
        file.fsync();
        synced = true;
    }

    /** Stores, and others begin to sync, for as long as the sync goes on. */
    void elsewhere() {
        while (!synced) {
            file.store(MappedFile.TAIL, 1, 1);
            file.chooseDirty();
        }
    }

    @JCStressTest(Mode.Termination)
    @State
    @JCStressMeta(Ends.class)
    @Keeps(Keeper.DAX_FILE)
    public static class DaxFile extends WritebackEnds {
        public DaxFile() {
            super(Keeper.DAX_FILE);
        }

        @Actor
        public void one() {
            sync();
        }

        @Signal
        public void signal() {
            elsewhere();
        }
    }

    @JCStressTest(Mode.Termination)
    @State
    @JCStressMeta(Ends.class)
    @Keeps(value = Keeper.WRITEBACK_BEGINS_AGAIN, breaks = Finding.Kind.LIVELOCK)
    public static class WritebackBeginsAgain extends WritebackEnds {
        public WritebackBeginsAgain() {
            super(Keeper.WRITEBACK_BEGINS_AGAIN);
        }

        @Actor
        public void one() {
            sync();
        }

        @Signal
        public void signal() {
            elsewhere();
        }
    }
}
