// SPDX-License-Identifier: GPL-2.0-only
package org.daxcheck.explorer.exam;

import org.daxcheck.explorer.estimate.Estimator;
import org.daxcheck.explorer.event.Divergence;
import org.daxcheck.explorer.event.Refusal;
import org.daxcheck.explorer.instrument.Instrumentation;
import org.daxcheck.explorer.runtime.BytecodeSource;
import org.daxcheck.explorer.runtime.core.SetUpFailed;
import org.daxcheck.explorer.target.Target;

/** Estimates how many executions targets have. Serves one thread; what it learns is of no consequence for any other search. */
public final class Outlooks {

    private final Instrumentation instrumentation;
    private final Exam.Terms terms;

    /** A target of which nothing can be said. The message is one line for people. */
    public static final class NoOutlook extends Exception {

        private static final long serialVersionUID = 1L;

        NoOutlook(String message) {
            super(message);
        }
    }

    /** Of programs whose classes are rewritten by this, explored on these terms. */
    public Outlooks(Instrumentation instrumentation, Exam.Terms terms) {
        this.instrumentation = instrumentation;
        this.terms = terms;
    }

    /**
     * Estimates.
     *
     * @param executions of the search itself, to begin with
     * @param probes ways by chance
     * @throws NoOutlook if the program cannot be explored
     * @throws InterruptedException if the calling thread was interrupted
     */
    public Estimator.Outlook of(Target target, long executions, long probes) throws NoOutlook, InterruptedException {
        try {
            BytecodeSource source = new BytecodeSource(instrumentation, target.troupe(), terms.bounds());
            return new Estimator(
                            source,
                            terms.options().withRealTime(target.specification().isPresent()))
                    .estimate(executions, probes);
        } catch (Refusal | Divergence | SetUpFailed e) {
            throw new NoOutlook(String.valueOf(e.getMessage()));
        }
    }
}
