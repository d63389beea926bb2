// SPDX-License-Identifier: GPL-2.0-only
package org.daxcheck.catalog;

import java.util.Set;
import org.daxcheck.claim.Claim.Lane;
import org.daxcheck.claim.Expectation;

/** Which engines are asked about programs. */
public final class Engines {

    /** Every interleaving. */
    public static final Set<String> EXHAUSTIVE = Set.of("explorer");

    private static final Set<String> SAMPLING = Set.of("lincheck");

    /** Two opinions that share no code. */
    private static final Set<String> BOTH = Set.of("explorer", "lincheck");

    /** What has more states than the gate has time for: sampled. */
    private static final Set<String> TOO_LARGE = Set.of(
            "lock-free/pte-pmd-3x2",
            "lock-free/hold-hole-read-read",
            "lock-free/hold-wb-wb-peek",
            "lock-free/split-x3",
            "lock-free/split1-x3",
            "lock-free/holdpmd-inv-x3");

    private Engines() {}

    /** For a sound design: every interleaving at every change, at night both engines. */
    static Set<String> ofDesign(String claimId, Lane lane) {
        return TOO_LARGE.contains(claimId) ? SAMPLING : lane == Lane.GATE ? EXHAUSTIVE : BOTH;
    }

    /** For a fault: every interleaving, and where it breaks something, whether sampling would have shown it too. */
    static Set<String> ofFault(String claimId, Expectation expectation) {
        if (TOO_LARGE.contains(claimId)) {
            return SAMPLING;
        }
        return expectation instanceof Expectation.Breaks ? BOTH : EXHAUSTIVE;
    }
}
