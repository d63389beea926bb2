// SPDX-License-Identifier: GPL-2.0-only
package org.daxcheck.claim;

import java.util.List;

/**
 * One interleaving, step by step.
 *
 * @param threads the names of the threads, in the order of the columns
 * @param steps what happened, in order
 */
public record Trace(List<String> threads, List<Step> steps) {

    /**
     * One step of one thread.
     *
     * @param thread index into {@link Trace#threads()}
     * @param depth call depth, 0 for the operations of the scenario
     * @param text what happened, values included
     * @param function the kernel function that the step ports; empty if none
     * @param place {@code File.java:line}; empty if unknown
     */
    public record Step(int thread, int depth, String text, String function, String place) {}

    /** Copies the lists. */
    public Trace {
        threads = List.copyOf(threads);
        steps = List.copyOf(steps);
    }

    /** Whether there is nothing to show. */
    public boolean isEmpty() {
        return steps.isEmpty();
    }
}
