// SPDX-License-Identifier: GPL-2.0-only
package org.daxcheck.catalog;

import java.util.Map;
import java.util.Set;
import org.daxcheck.claim.Expectation;

/**
 * Where a faithful port does not hold, because the kernel's source does not: claim by claim, with the reason. Every one
 * must be found.
 */
final class KnownDefects {

    /** By claim id. */
    private static final Map<String, Expectation> EXPECTATIONS = Map.ofEntries(
            // A split takes the PMD away before it asks for memory for what shall stand there instead.
            Map.entry("xarray-mem1/nomem-split", Kinds.WRONG_ANSWER),
            Map.entry("xarray-mem1/nomem-split-split", Kinds.WRONG_ANSWER),
            Map.entry("xarray-mem1/nomem-split-inv-peek", Kinds.WRONG_ANSWER));

    private KnownDefects() {}

    /** What is expected of a claim. */
    static Expectation of(String claimId) {
        return EXPECTATIONS.getOrDefault(claimId, Expectation.holds());
    }

    /** The ids of the claims that do not hold. */
    static Set<String> claimIds() {
        return EXPECTATIONS.keySet();
    }
}
