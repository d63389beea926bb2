// SPDX-License-Identifier: GPL-2.0-only
package org.daxcheck.lincheck;

/**
 * How Lincheck looks at a specification class: its strategy, and the size and number of the scenarios that it generates.
 *
 * @param strategy what an invocation is
 * @param threads threads of each scenario, at least 1
 * @param operationsPerThread operations of each thread, at least 1
 * @param scenarios how many scenarios are generated, at least 1
 * @param invocations invocations of each scenario at most, at least 1
 */
public record Search(Strategy strategy, int threads, int operationsPerThread, int scenarios, int invocations) {

    /** What an invocation of a scenario is. */
    public enum Strategy {
        /** One interleaving, chosen by Lincheck, fewest thread switches first; the same ones in every run. */
        MODEL_CHECKING,
        /** One run on the machine's own threads; other interleavings in every run. */
        STRESS
    }

    /** Refuses a search that looks at nothing. */
    public Search {
        if (threads < 1 || operationsPerThread < 1 || scenarios < 1 || invocations < 1) {
            throw new IllegalArgumentException("a search must be positive: " + threads + " x " + operationsPerThread
                    + ", " + scenarios + " scenarios, " + invocations + " invocations");
        }
    }

    /** Model checking: interleavings that Lincheck chooses. */
    public static Search modelChecking(int threads, int operationsPerThread, int scenarios, int invocations) {
        return new Search(Strategy.MODEL_CHECKING, threads, operationsPerThread, scenarios, invocations);
    }

    /** Stress: whatever the machine does. */
    public static Search stress(int threads, int operationsPerThread, int scenarios, int invocations) {
        return new Search(Strategy.STRESS, threads, operationsPerThread, scenarios, invocations);
    }
}
