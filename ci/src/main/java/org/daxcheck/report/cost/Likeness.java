// SPDX-License-Identifier: GPL-2.0-only
package org.daxcheck.report.cost;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Which design that was measured stands for one that was not: one of which the same was counted. */
public final class Likeness {

    /** It happens once, and is no hot path. */
    private static final String TEARDOWN = "teardown";

    private Likeness() {}

    /** Of these one that was measured and does the same on its hot paths; a variant of the same design if there is one. */
    public static Optional<DesignCost> of(DesignCost cost, List<DesignCost> costs) {
        List<String> own = counts(cost);
        return costs.stream()
                .filter(other -> !other.measured().isEmpty()
                        && !own.isEmpty()
                        && counts(other).equals(own))
                .min(Comparator.comparing(other -> !family(other).equals(family(cost))));
    }

    /** {@code d8} of {@code d8-keeps}. */
    private static String family(DesignCost cost) {
        return cost.design().replaceFirst("-.*$", "");
    }

    private static List<String> counts(DesignCost cost) {
        return cost.paths().stream()
                .filter(path -> !path.path().equals(TEARDOWN))
                .map(path -> path.path() + " " + path.atomics() + " " + path.most() + " "
                        + path.lines().size() + " " + path.contended().size())
                .toList();
    }
}
