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

@Description("A store to a huge page that was synced ends.")
abstract class WriteFaultEnds extends Scene {

    private final MappedFile file;

    WriteFaultEnds(Keeper keeper) {
        file = keeper.fresh(MappedFile.class);
        file.store(MappedFile.WHOLE, 0, 1);
        file.fsync();
    }

    void store() {
        file.store(MappedFile.WHOLE, 0, 2);
    }

    void elsewhere() {
        file.read(0);
    }

    @JCStressTest(Mode.Termination)
    @State
    @JCStressMeta(Ends.class)
    @Keeps(Keeper.DAX_FILE)
    public static class DaxFile extends WriteFaultEnds {
        public DaxFile() {
            super(Keeper.DAX_FILE);
        }

        @Actor
        public void one() {
            store();
        }

        @Signal
        public void signal() {
            elsewhere();
        }
    }

    @JCStressTest(Mode.Termination)
    @State
    @JCStressMeta(Ends.class)
    @Keeps(value = Keeper.HUGE_WRITE_FAULT_CHANGES_NOTHING, breaks = Finding.Kind.LIVELOCK)
    public static class HugeWriteFaultChangesNothing extends WriteFaultEnds {
        public HugeWriteFaultChangesNothing() {
            super(Keeper.HUGE_WRITE_FAULT_CHANGES_NOTHING);
        }

        @Actor
        public void one() {
            store();
        }

        @Signal
        public void signal() {
            elsewhere();
        }
    }
}
