// SPDX-License-Identifier: GPL-2.0-only
package org.daxcheck.report.cost;

import java.util.List;

/**
 * What a benchmark measured of all designs.
 *
 * @param source where and when, for people
 * @param results its results; empty if nothing was measured
 */
public record Measurements(String source, List<Measured> results) {

    /** Nothing was measured. */
    public static final Measurements NONE = new Measurements("", List.of());

    /** Copies the list. */
    public Measurements {
        results = List.copyOf(results);
    }

    /** Of one design. */
    public Measurements of(String design) {
        List<Measured> own =
                results.stream().filter(one -> one.design().equals(design)).toList();
        return new Measurements(own.isEmpty() ? "" : source, own);
    }
}
