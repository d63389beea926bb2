// SPDX-License-Identifier: GPL-2.0-only
package org.daxcheck.gate;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.ServiceLoader;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.daxcheck.catalog.design.DesignCatalogue;
import org.daxcheck.catalog.design.DesignClaim;
import org.daxcheck.claim.Budget;
import org.daxcheck.claim.Checker;
import org.daxcheck.claim.Claim;
import org.daxcheck.claim.Evidence;
import org.daxcheck.claim.Ruling;
import org.daxcheck.claim.Verdict;
import org.daxcheck.gate.fixture.Trespasser;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * No "holds if this is assumed" is empty: whatever is assumed of faults and of teardown, there is an execution in which an operation
 * meets a teardown, and a design that goes wrong then and only then is found.
 */
final class AssumptionsTest {

    private static final String PROPERTY = "daxcheck.design";
    private static final Budget BUDGET = new Budget(Duration.ofMinutes(1), Long.MAX_VALUE, Duration.ofMinutes(5));

    @AfterEach
    void forget() {
        System.clearProperty(PROPERTY);
    }

    @ParameterizedTest
    @ValueSource(classes = {Trespasser.I1.class, Trespasser.I4.class, Trespasser.I5.class, Trespasser.I6.class})
    void under_every_assumption_about_teardown_something_meets_it(Class<?> design) throws InterruptedException {
        System.setProperty(PROPERTY, design.getName());
        List<Claim> conditional = DesignCatalogue.outside().stream()
                .filter(claim -> claim.invariant().equals(design.getSimpleName()))
                .filter(AssumptionsTest::aboutTeardown)
                .map(DesignClaim::claim)
                .toList();

        assertThat(verdicts(conditional))
                .hasSameSizeAs(conditional)
                .isNotEmpty()
                .allSatisfy((id, verdict) -> assertThat(verdict).as(id).isEqualTo(Verdict.BROKEN));
    }

    private static boolean aboutTeardown(DesignClaim claim) {
        return claim.assumptions().contains("drain") || claim.assumptions().contains("unused");
    }

    private static Map<String, Verdict> verdicts(List<Claim> claims) throws InterruptedException {
        Map<String, Verdict> verdicts = new TreeMap<>();
        Checker explorer = ServiceLoader.load(Checker.class).stream()
                .map(ServiceLoader.Provider::get)
                .filter(checker -> checker.engine().equals("explorer"))
                .collect(Collectors.toList())
                .get(0);
        explorer.check(claims, BUDGET, new Checker.Observer() {
            @Override
            public void progress(Claim claim, String line) {}

            @Override
            public void decided(Claim claim, Evidence evidence) {
                verdicts.put(claim.id(), Ruling.of(claim, "explorer", evidence).verdict());
            }
        });
        return verdicts;
    }
}
