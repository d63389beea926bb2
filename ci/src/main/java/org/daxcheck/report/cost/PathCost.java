// SPDX-License-Identifier: GPL-2.0-only
package org.daxcheck.report.cost;

import java.util.List;
import org.daxcheck.claim.form.Meter;

/**
 * What an operation of a design does to shared memory.
 *
 * @param path the operation, for example {@code map again}
 * @param atomics atomic operations, by one thread alone
 * @param most the most that there are in any interleaving with another thread that does the same to another page
 * @param lines the cache lines that are touched
 * @param contended the names of those that the other thread touches too, and that one of the two writes
 */
public record PathCost(String path, int atomics, int most, List<Meter.Line> lines, List<String> contended) {

    /** Copies the lists. */
    public PathCost {
        lines = List.copyOf(lines);
        contended = List.copyOf(contended);
    }
}
