// SPDX-License-Identifier: GPL-2.0-only
package org.daxcheck.report.cost;

import java.util.List;

/**
 * What a design costs.
 *
 * @param design its id
 * @param paths what was counted, in the order of a page's life; empty if it was not
 * @param uncounted why it was not; empty if it was
 * @param measurements what was measured
 */
public record DesignCost(String design, List<PathCost> paths, String uncounted, Measurements measurements) {

    /** Copies the list. */
    public DesignCost {
        paths = List.copyOf(paths);
    }

    /** What was measured; empty if it was not. */
    public List<Measured> measured() {
        return measurements.results();
    }
}
