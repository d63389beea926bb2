// SPDX-License-Identifier: GPL-2.0-only
package org.daxcheck.report;

import java.util.List;
import org.daxcheck.claim.Ruling;

/**
 * What came back: for every planned question either a ruling or the reason why there is none.
 *
 * @param rulings in the order in which they were decided
 * @param unanswered in the order of the plan
 * @param failures in the order in which they happened
 */
public record Answers(List<Ruling> rulings, List<Unanswered> unanswered, List<Failure> failures) {

    /** Copies the lists. */
    public Answers {
        rulings = List.copyOf(rulings);
        unanswered = List.copyOf(unanswered);
        failures = List.copyOf(failures);
    }
}
