// SPDX-License-Identifier: GPL-2.0-only
package org.daxcheck.lincheck.worker;

import org.jetbrains.lincheck.datastructures.Validate;
import org.jspecify.annotations.Nullable;

/** The selected program on its subject, as Lincheck wants to see it. Made and called by Lincheck. */
public final class SubjectCalls {

    private final ProgramRun<?> run = ProgramRun.onSubject(ProgramClaim.selected());

    /** A fresh subject, set up. */
    public SubjectCalls() {}

    /** Runs one operation of one actor. */
    public @Nullable Object call(int actor, int operation) {
        return run.call(actor, operation);
    }

    /** Checks what must hold once all actors have ended. */
    @Validate
    public void afterwards() {
        run.checkAfterwards();
    }
}
