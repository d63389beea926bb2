// SPDX-License-Identifier: GPL-2.0-only
package org.daxcheck.claim;

import java.util.Set;

/** What the evidence must show for the gate to stay open. */
public sealed interface Expectation {

    /** No interleaving breaks it. */
    record Holds() implements Expectation {
        @Override
        public String toString() {
            return "holds";
        }
    }

    /**
     * Some interleaving breaks it, in one of the given ways; not finding one is itself a failure.
     *
     * @param kinds the acceptable kinds of finding, not empty
     * @param enough whether the first such finding ends the search; if not, it goes on as if the claim were to hold
     */
    record Breaks(Set<Finding.Kind> kinds, boolean enough) implements Expectation {
        /** Copies the set. */
        public Breaks {
            kinds = Set.copyOf(kinds);
            if (kinds.isEmpty()) {
                throw new IllegalArgumentException("a claim that must break needs a kind of finding");
            }
        }

        /** The first finding of these kinds is enough. */
        public Breaks(Set<Finding.Kind> kinds) {
            this(kinds, true);
        }

        @Override
        public String toString() {
            return "breaks "
                    + kinds.stream()
                            .sorted()
                            .map(Enum::name)
                            .reduce((a, b) -> a + "|" + b)
                            .orElseThrow();
        }
    }

    /** Nothing may be found. */
    static Expectation holds() {
        return new Holds();
    }

    /** A finding of one of these kinds must turn up. */
    static Expectation breaks(Finding.Kind first, Finding.Kind... more) {
        Set<Finding.Kind> kinds = new java.util.HashSet<>(Set.of(more));
        kinds.add(first);
        return new Breaks(kinds);
    }

    /** A finding of one of these kinds must turn up, and what else there is to find is of interest. */
    static Expectation breaksAmongOthers(Finding.Kind first, Finding.Kind... more) {
        return new Breaks(((Breaks) breaks(first, more)).kinds(), false);
    }
}
