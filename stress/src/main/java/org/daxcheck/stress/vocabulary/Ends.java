// SPDX-License-Identifier: GPL-2.0-only
package org.daxcheck.stress.vocabulary;

import static org.openjdk.jcstress.annotations.Expect.ACCEPTABLE;
import static org.openjdk.jcstress.annotations.Expect.FORBIDDEN;

import org.openjdk.jcstress.annotations.Outcome;

/** A task waits for a signal. */
@Outcome(id = "TERMINATED", expect = ACCEPTABLE, desc = "the task ends after the signal")
@Outcome(id = "STALE", expect = FORBIDDEN, desc = "the task waits for ever for what has happened")
public final class Ends {
    private Ends() {}
}
