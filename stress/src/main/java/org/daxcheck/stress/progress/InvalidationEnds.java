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

@Description("An invalidation that begins in the middle of a dirty huge page ends.")
abstract class InvalidationEnds extends Scene {

    private final MappedFile file;

    InvalidationEnds(Keeper keeper) {
        file = keeper.fresh(MappedFile.class);
        file.store(MappedFile.WHOLE, 0, 1);
    }

    void invalidate() {
        file.invalidate(1, 1);
    }

    void elsewhere() {
        file.read(0);
    }

    @JCStressTest(Mode.Termination)
    @State
    @JCStressMeta(Ends.class)
    @Keeps(Keeper.DAX_FILE)
    public static class DaxFile extends InvalidationEnds {
        public DaxFile() {
            super(Keeper.DAX_FILE);
        }

        @Actor
        public void one() {
            invalidate();
        }

        @Signal
        public void signal() {
            elsewhere();
        }
    }

    @JCStressTest(Mode.Termination)
    @State
    @JCStressMeta(Ends.class)
    @Keeps(value = Keeper.INVALIDATION_STEPS_INTO_PMD, breaks = Finding.Kind.LIVELOCK)
    public static class InvalidationStepsIntoPmd extends InvalidationEnds {
        public InvalidationStepsIntoPmd() {
            super(Keeper.INVALIDATION_STEPS_INTO_PMD);
        }

        @Actor
        public void one() {
            invalidate();
        }

        @Signal
        public void signal() {
            elsewhere();
        }
    }
}
