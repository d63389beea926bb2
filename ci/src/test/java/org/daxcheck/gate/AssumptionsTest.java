// SPDX-License-Identifier: GPL-2.0-only
package org.daxcheck.gate;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.daxcheck.catalog.design.DesignClaim;
import org.daxcheck.claim.Verdict;
import org.daxcheck.gate.fixture.Trespasser;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * No "holds if this is assumed" is empty: whatever is assumed of faults and of teardown, there is an execution in which an operation
 * meets a teardown, and a design that goes wrong then and only then is found.
 */
final class AssumptionsTest {

    @ParameterizedTest
    @ValueSource(classes = {Trespasser.I1.class, Trespasser.I4.class, Trespasser.I5.class, Trespasser.I6.class})
    void under_every_assumption_about_teardown_something_meets_it(Class<?> design) throws InterruptedException {
        Map<String, Verdict> conditional = Outside.verdicts(
                design, claim -> claim.invariant().equals(design.getSimpleName()) && aboutTeardown(claim));

        assertThat(conditional)
                .isNotEmpty()
                .allSatisfy((id, verdict) -> assertThat(verdict).as(id).isEqualTo(Verdict.BROKEN));
    }

    private static boolean aboutTeardown(DesignClaim claim) {
        return claim.assumptions().contains("drain") || claim.assumptions().contains("unused");
    }
}
