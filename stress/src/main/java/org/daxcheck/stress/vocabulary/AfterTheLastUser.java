// SPDX-License-Identifier: GPL-2.0-only
package org.daxcheck.stress.vocabulary;

import static org.openjdk.jcstress.annotations.Expect.ACCEPTABLE;
import static org.openjdk.jcstress.annotations.Expect.FORBIDDEN;

import org.daxcheck.stress.outcome.Hung;
import org.openjdk.jcstress.annotations.Outcome;

/** The last user writes and lets go; another waits for that, takes away what was used, and tells what it sees written. */
@Outcome(id = "done, 1", expect = ACCEPTABLE, desc = "taken away after the last user was done")
@Outcome(id = "done, 0", expect = FORBIDDEN, desc = "taken away before the last user was done")
@Outcome(
        id = {"-1, .*", ".*, -1"},
        expect = FORBIDDEN,
        desc = Hung.REASON)
public final class AfterTheLastUser {
    private AfterTheLastUser() {}
}
