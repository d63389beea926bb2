// SPDX-License-Identifier: GPL-2.0-only
package org.daxcheck.claim.form;

import org.daxcheck.claim.Checker;
import org.daxcheck.claim.Claim;
import org.daxcheck.claim.Evidence;

/** An engine that shows again what it has found: the same execution, on the machine's own threads. */
public interface Replayer extends Checker {

    /**
     * Runs one execution.
     *
     * @param claim the claim that the finding is of
     * @param replay what {@link org.daxcheck.claim.Finding#replay} says: the id of the claim, {@code #} and the scenario where the claim is
     *     about several, {@code @} and the execution
     * @param times how often, at least 1; every run must do the same
     * @param detail how much of the execution is told
     * @return what is wrong with it, if anything, and how often it was run
     * @throws Stale if the code under test has no such execution
     * @throws InterruptedException if the calling thread is interrupted
     */
    Evidence replay(Claim claim, String replay, int times, Detail detail) throws Stale, InterruptedException;

    /**
     * Whether somebody who names an execution has named one, of whatever code. If not, it is a slip of the pen, and nothing is said about
     * the code under test.
     *
     * @param execution what comes after the {@code @}
     */
    boolean reads(String execution);

    /** How much of an execution is told. */
    enum Detail {
        /** What a reader needs: as in the finding. */
        USUAL,
        /** Every operation on shared state. */
        EVERYTHING
    }

    /** A replay that does not fit the code under test. The message is one line for people. */
    final class Stale extends Exception {

        private static final long serialVersionUID = 1L;

        /** For this reason. */
        public Stale(String message) {
            super(message);
        }
    }
}
