// SPDX-License-Identifier: GPL-2.0-only
package org.daxcheck.report;

import java.util.List;
import org.daxcheck.claim.Budget;
import org.daxcheck.claim.Claim;
import org.daxcheck.claim.Expectation.Holds;
import org.daxcheck.claim.Ruling;

/**
 * What a run sets out to do. Whatever of it is neither answered nor skipped for a stated reason is held against the run.
 *
 * @param lane which claims were planned
 * @param budget what may be spent
 * @param inconclusive what becomes of an undecided claim
 * @param part which of the questions this run takes on
 */
public record Plan(Claim.Lane lane, Budget budget, Inconclusive inconclusive, Part part) {

    /** What becomes of an undecided claim. */
    public enum Inconclusive {
        /** It shuts the gate. */
        FAIL,
        /** It is shown, and the gate stays open, if it is to hold and was looked at. */
        WARN
    }

    /** A plan to answer all of these questions, no two the same. */
    public Plan(Claim.Lane lane, Budget budget, Inconclusive inconclusive, List<Question> questions) {
        this(lane, budget, inconclusive, Part.everything(questions));
    }

    /** What is asked, in this order. */
    public List<Question> questions() {
        return part.questions();
    }

    /** What a ruling means for the gate, given what becomes of undecided claims. */
    public ExitCode exit(Ruling ruling) {
        ExitCode exit = ExitCode.of(ruling.exitCode());
        boolean looked = ruling.evidence().counts().executions() > 0;
        boolean mayPass =
                inconclusive == Inconclusive.WARN && looked && ruling.claim().expectation() instanceof Holds;
        return exit == ExitCode.INCONCLUSIVE && mayPass ? ExitCode.OK : exit;
    }
}
