// SPDX-License-Identifier: GPL-2.0-only
package org.daxcheck.lincheck.worker;

import org.jspecify.annotations.Nullable;

/** The selected program on its sequential specification, as Lincheck wants to see it. Made and called by Lincheck. */
public final class SpecificationCalls {

    private final ProgramRun<?> run = ProgramRun.onSpecification(ProgramClaim.selected());

    /** A fresh specification, set up. */
    public SpecificationCalls() {}

    /** Runs one operation of one actor. */
    public @Nullable Object call(int actor, int operation) {
        return run.call(actor, operation);
    }
}
