// SPDX-License-Identifier: GPL-2.0-only
package org.daxcheck.explorer.exam;

import java.util.List;
import org.daxcheck.claim.form.Meter.Toll;
import org.daxcheck.claim.form.Meter.Uncounted;
import org.daxcheck.explorer.event.Divergence;
import org.daxcheck.explorer.event.Refusal;
import org.daxcheck.explorer.instrument.Instrumentation;
import org.daxcheck.explorer.runtime.BytecodeSource;
import org.daxcheck.explorer.runtime.core.SetUpFailed;
import org.daxcheck.explorer.search.Exploration;
import org.daxcheck.explorer.search.Options;
import org.daxcheck.explorer.search.Result;
import org.daxcheck.explorer.target.Target;

/** Takes a target through every execution to count what its operations do to shared memory. Serves one thread. */
public final class Reckoning {

    private final Instrumentation instrumentation;
    private final Exam.Terms terms;

    /** Of programs whose classes are rewritten by this. */
    public Reckoning(Instrumentation instrumentation, Exam.Terms terms) {
        this.instrumentation = instrumentation;
        this.terms = terms;
    }

    /**
     * Counts.
     *
     * @throws Uncounted if not every execution was seen, or something is wrong with one
     * @throws InterruptedException if the calling thread was interrupted
     */
    public List<Toll> tolls(Target target) throws Uncounted, InterruptedException {
        try {
            BytecodeSource source = new BytecodeSource(instrumentation, target.troupe(), terms.bounds());
            Tolls tolls = new Tolls(source.names());
            Result seen = Exploration.of(source, Options.DEFAULT.within(terms.limits()))
                    .run(tolls);
            if (!seen.defects().isEmpty()) {
                throw new Uncounted(
                        target.label() + ": " + seen.defects().get(0).message());
            }
            if (!seen.complete()) {
                throw new Uncounted(target.label() + ": not every execution was seen: " + seen.reason());
            }
            return tolls.all();
        } catch (Refusal | Divergence | SetUpFailed e) {
            throw new Uncounted(target.label() + ": " + e.getMessage());
        }
    }
}
