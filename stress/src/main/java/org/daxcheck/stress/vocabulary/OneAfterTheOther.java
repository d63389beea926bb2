// SPDX-License-Identifier: GPL-2.0-only
package org.daxcheck.stress.vocabulary;

import static org.openjdk.jcstress.annotations.Expect.ACCEPTABLE;
import static org.openjdk.jcstress.annotations.Expect.FORBIDDEN;

import org.daxcheck.stress.outcome.Hung;
import org.openjdk.jcstress.annotations.Outcome;

/** Two tasks add one to a counter that a lock guards, and tell what it was before. */
@Outcome(
        id = {"0, 1", "1, 0"},
        expect = ACCEPTABLE,
        desc = "one after the other, and the second sees what the first wrote")
@Outcome(id = "0, 0", expect = FORBIDDEN, desc = "both were inside, or the second did not see what the first wrote")
@Outcome(
        id = {"-1, .*", ".*, -1"},
        expect = FORBIDDEN,
        desc = Hung.REASON)
public final class OneAfterTheOther {
    private OneAfterTheOther() {}
}
