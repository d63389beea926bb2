// SPDX-License-Identifier: GPL-2.0-only
package org.daxcheck.lincheck.worker;

import java.util.List;
import org.jetbrains.kotlinx.lincheck.execution.ExecutionResult;
import org.jetbrains.kotlinx.lincheck.execution.ExecutionScenario;
import org.jetbrains.kotlinx.lincheck.util.ExceptionResult;
import org.jetbrains.lincheck.datastructures.verifier.LinearizabilityVerifier;
import org.jetbrains.lincheck.datastructures.verifier.Verifier;

/**
 * Judges every completed invocation by linearizability, and counts it.
 *
 * <p>Lincheck does not say whether it ran out of interleavings or out of invocations. It verifies each completed
 * invocation once, and ends a scenario early only when its tree of interleavings is exhausted or an invocation failed:
 * fewer calls than were allowed, and no failure, is exhaustion. Lincheck makes the verifier itself, so the counts go to
 * the {@link Tally} of the run that is going on.
 */
public final class CountingVerifier implements Verifier {

    private final Verifier linearizability;

    /**
     * Called by Lincheck.
     *
     * @param sequential the sequential specification
     */
    public CountingVerifier(Class<?> sequential) {
        this.linearizability = new LinearizabilityVerifier(sequential);
    }

    @Override
    public boolean verifyResults(ExecutionScenario scenario, ExecutionResult results) {
        Tally.current().count(scenario);
        return Tally.current().judging() ? linearizability.verifyResults(scenario, results) : nobodyThrew(results);
    }

    /** Without a specification an answer is right whatever it is, an exception never. */
    private static boolean nobodyThrew(ExecutionResult results) {
        return results.getThreadsResultsWithClock().stream()
                .flatMap(List::stream)
                .noneMatch(result -> result.getResult() instanceof ExceptionResult);
    }
}
