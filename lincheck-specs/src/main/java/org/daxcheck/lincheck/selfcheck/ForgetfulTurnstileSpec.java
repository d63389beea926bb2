// SPDX-License-Identifier: GPL-2.0-only
package org.daxcheck.lincheck.selfcheck;

import org.jetbrains.lincheck.datastructures.Operation;

/** The operations of a {@link ForgetfulTurnstile}; its own sequential specification, because one thread never waits. */
public final class ForgetfulTurnstileSpec {

    private final Turnstile turnstile = new ForgetfulTurnstile();

    /** A fresh turnstile. Called by Lincheck. */
    public ForgetfulTurnstileSpec() {}

    /** Goes through. */
    @Operation
    public long pass() {
        return turnstile.pass();
    }
}
