// SPDX-License-Identifier: GPL-2.0-only
package org.daxcheck.stress.vocabulary;

import static org.openjdk.jcstress.annotations.Expect.ACCEPTABLE;
import static org.openjdk.jcstress.annotations.Expect.FORBIDDEN;

import org.daxcheck.stress.outcome.Hung;
import org.openjdk.jcstress.annotations.Outcome;

/** A user asks for something and gives it back while another takes it away. */
@Outcome(id = "taken, done", expect = ACCEPTABLE, desc = "the user came first and was waited for")
@Outcome(id = "refused, done", expect = ACCEPTABLE, desc = "the user came too late")
@Outcome(
        id = {"-1, .*", ".*, -1"},
        expect = FORBIDDEN,
        desc = Hung.REASON)
public final class BeforeOrAfter {
    private BeforeOrAfter() {}
}
