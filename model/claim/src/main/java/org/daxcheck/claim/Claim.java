// SPDX-License-Identifier: GPL-2.0-only
package org.daxcheck.claim;

import java.util.Set;

/**
 * A statement that the harness checks: this subject, in this scenario, holds (or breaks).
 *
 * @param subject who answers
 * @param scenario who calls what
 * @param expectation what must come out
 * @param lane which run of the gate asks
 * @param engines the {@linkplain Checker#engine() engines} that are asked; each gives a ruling of its own
 */
public record Claim(Subject<?> subject, Scenario scenario, Expectation expectation, Lane lane, Set<String> engines) {

    /** Which run of the gate asks. */
    public enum Lane {
        /** Deterministic or short: every change. */
        GATE,
        /** Long or random: every night. */
        SOAK
    }

    /** Copies the set. */
    public Claim {
        engines = Set.copyOf(engines);
        if (engines.isEmpty()) {
            throw new IllegalArgumentException("no engine is asked about " + subject.id() + "/" + scenario.id());
        }
    }

    /** Unique in the catalogue: {@code subject/scenario}. */
    public String id() {
        return subject.id() + "/" + scenario.id();
    }
}
