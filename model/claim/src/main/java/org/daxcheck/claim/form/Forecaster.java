// SPDX-License-Identifier: GPL-2.0-only
package org.daxcheck.claim.form;

import java.util.List;
import org.daxcheck.claim.Checker;
import org.daxcheck.claim.Claim;

/** An engine that tells beforehand how long a search will take. */
public interface Forecaster extends Checker {

    /**
     * Estimates.
     *
     * @param effort what may be spent on each program of the claim
     * @throws InterruptedException if the calling thread is interrupted
     */
    Forecast forecast(Claim claim, Effort effort) throws InterruptedException;

    /**
     * What may be spent on a program.
     *
     * @param executions so many of the search itself; one that has no more is known exactly
     * @param probes so many ways by chance through the tree of a larger one
     */
    record Effort(long executions, long probes) {}

    /**
     * How large a search is.
     *
     * @param executions the estimate; the number itself if it is exact
     * @param deviation the standard deviation of the estimate; 0 if it is exact
     * @param perSecond executions of the search in a second, as far as it went
     * @param notes what else is to be known, for people; why there is no estimate if the number is not a number
     */
    record Forecast(double executions, double deviation, double perSecond, List<String> notes) {
        /** Copies the list. */
        public Forecast {
            notes = List.copyOf(notes);
        }

        /** Whether the number is known. */
        public boolean exact() {
            return deviation == 0 && Double.isFinite(executions);
        }
    }
}
