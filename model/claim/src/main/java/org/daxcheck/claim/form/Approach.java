// SPDX-License-Identifier: GPL-2.0-only
package org.daxcheck.claim.form;

import java.util.Set;

/**
 * How an engine is to search, for who compares ways to search. The verdict of a search that ends does not depend on it.
 *
 * @param search what to enumerate
 * @param without the names of reductions to do without, as the engine calls them
 */
public record Approach(Search search, Set<String> without) {

    /** What to enumerate. */
    public enum Search {
        /** Whatever suits the program. */
        AUTO,
        /** Executions, one of each class that differs only in the order of steps that commute. */
        TRACES,
        /** States. */
        STATES
    }

    /** As the engine thinks best. */
    public static final Approach USUAL = new Approach(Search.AUTO, Set.of());

    /** Copies the set. */
    public Approach {
        without = Set.copyOf(without);
    }
}
