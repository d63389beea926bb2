// SPDX-License-Identifier: GPL-2.0-only
package org.daxcheck.explorer.search;

import java.util.EnumSet;
import java.util.Set;
import org.daxcheck.claim.Finding;
import org.daxcheck.explorer.execution.Reduction;

/**
 * How to search.
 *
 * @param reductions what to leave out; with none of them, every interleaving is explored
 * @param realTime keep the order of a response and a later invocation: needed to judge linearizability
 * @param stopAt end with the first defect of one of these kinds
 * @param limits where to end in any case
 */
public record Options(Set<Reduction> reductions, boolean realTime, Set<Finding.Kind> stopAt, Limits limits) {

    /** Every reduction, real time not kept, to the end. */
    public static final Options DEFAULT = new Options(EnumSet.allOf(Reduction.class), false, Set.of(), Limits.NONE);

    /** Copies the sets. */
    public Options {
        reductions = Set.copyOf(reductions);
        stopAt = Set.copyOf(stopAt);
    }

    /** The same without a reduction. */
    public Options without(Reduction reduction) {
        Set<Reduction> fewer = EnumSet.noneOf(Reduction.class);
        fewer.addAll(reductions);
        fewer.remove(reduction);
        return new Options(fewer, realTime, stopAt, limits);
    }

    /** The same, with the order of responses and invocations or without. */
    public Options withRealTime(boolean on) {
        return new Options(reductions, on, stopAt, limits);
    }

    /** The same, ending with the first defect of one of these kinds. */
    public Options stoppingAt(Set<Finding.Kind> kinds) {
        return new Options(reductions, realTime, kinds, limits);
    }

    /** The same within limits. */
    public Options within(Limits other) {
        return new Options(reductions, realTime, stopAt, other);
    }
}
