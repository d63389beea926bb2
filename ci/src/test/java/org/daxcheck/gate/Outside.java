// SPDX-License-Identifier: GPL-2.0-only
package org.daxcheck.gate;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.ServiceLoader;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.daxcheck.catalog.design.DesignCatalogue;
import org.daxcheck.catalog.design.DesignClaim;
import org.daxcheck.claim.Budget;
import org.daxcheck.claim.Checker;
import org.daxcheck.claim.Claim;
import org.daxcheck.claim.Evidence;
import org.daxcheck.claim.Finding;
import org.daxcheck.claim.Ruling;
import org.daxcheck.claim.Verdict;

/** What the explorer finds of a design from outside the tree. */
final class Outside {

    private static final String PROPERTY = "daxcheck.design";
    private static final Budget BUDGET = new Budget(Duration.ofMinutes(1), Long.MAX_VALUE, Duration.ofMinutes(5));

    private Outside() {}

    /** The verdicts about some of the claims of a design, by claim. */
    static Map<String, Verdict> verdicts(Class<?> design, Predicate<DesignClaim> chosen) throws InterruptedException {
        Map<String, Verdict> verdicts = new TreeMap<>();
        rulings(design, chosen).forEach((id, ruling) -> verdicts.put(id, ruling.verdict()));
        return verdicts;
    }

    /** What is said of a design under one program, with nothing assumed. */
    static List<String> messages(Class<?> design, String program) throws InterruptedException {
        return rulings(design, claim -> claim.claim().scenario().id().equals(program)).values().stream()
                .flatMap(ruling -> ruling.evidence().findings().stream())
                .map(Finding::message)
                .toList();
    }

    /** What the explorer says of some of the claims about a design, by claim. */
    static Map<String, Ruling> rulings(Class<?> design, Predicate<DesignClaim> chosen) throws InterruptedException {
        System.setProperty(PROPERTY, design.getName());
        try {
            return rulings(DesignCatalogue.outside().stream()
                    .filter(chosen)
                    .map(DesignClaim::claim)
                    .toList());
        } finally {
            System.clearProperty(PROPERTY);
        }
    }

    /** What the explorer says of claims, by claim. */
    static Map<String, Ruling> rulings(List<Claim> claims) throws InterruptedException {
        Map<String, Ruling> rulings = new TreeMap<>();
        Checker explorer = ServiceLoader.load(Checker.class).stream()
                .map(ServiceLoader.Provider::get)
                .filter(checker -> checker.engine().equals("explorer"))
                .findFirst()
                .orElseThrow();
        explorer.check(claims, BUDGET, new Checker.Observer() {
            @Override
            public void progress(Claim claim, String line) {}

            @Override
            public void decided(Claim claim, Evidence evidence) {
                rulings.put(claim.id(), Ruling.of(claim, "explorer", evidence));
            }
        });
        assertThat(rulings).hasSameSizeAs(claims);
        return rulings;
    }
}
