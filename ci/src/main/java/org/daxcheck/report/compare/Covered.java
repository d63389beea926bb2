// SPDX-License-Identifier: GPL-2.0-only
package org.daxcheck.report.compare;

import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;
import org.daxcheck.claim.Evidence.Coverage;
import org.daxcheck.claim.Ruling;
import org.daxcheck.report.Results;

/** What of the ported functions was executed by any claim of a run: what no claim executes, no claim says anything about. */
public final class Covered {

    private Covered() {}

    /** By {@code package.Class.method}; empty if no engine told. */
    public static SortedMap<String, Coverage> of(Results results) {
        SortedMap<String, Coverage> covered = new TreeMap<>();
        for (Ruling ruling : results.answers().rulings()) {
            ruling.evidence().coverage().forEach((method, seen) -> covered.merge(method, seen, Coverage::and));
        }
        return Collections.unmodifiableSortedMap(covered);
    }

    /** {@code 5 of 7 lines}. */
    public static String share(Coverage coverage) {
        int reached = coverage.reached().size();
        return reached + " of " + (reached + coverage.missed().size()) + " lines";
    }

    /** Whether less of a function is executed than was: it misses more lines, whatever their numbers are now. */
    static boolean lost(Coverage was, Coverage is) {
        return is.missed().size() > was.missed().size();
    }
}
