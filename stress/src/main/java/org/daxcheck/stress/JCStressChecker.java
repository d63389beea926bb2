// SPDX-License-Identifier: GPL-2.0-only
package org.daxcheck.stress;

import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.daxcheck.claim.Budget;
import org.daxcheck.claim.Checker;
import org.daxcheck.claim.Claim;
import org.daxcheck.claim.Evidence;
import org.daxcheck.claim.Evidence.Reach;
import org.daxcheck.stress.host.Depth;

/**
 * JCStress: many runs of each outcome test on real processors. Samples and never proves.
 *
 * <p>All tests of one {@link Depth} share a launch, because some twenty seconds of each launch are start-up. The size of
 * the sample follows from the depth; of the budget only the total is looked at, and what it cuts short is abandoned.
 */
public final class JCStressChecker implements Checker {

    /** The engine's name. */
    public static final String ENGINE = "jcstress";

    private final int processors;
    private final SilenceLimit limit;

    /** An engine that uses all processors. */
    public JCStressChecker() {
        this(Runtime.getRuntime().availableProcessors(), SilenceLimit.USUAL);
    }

    /** An engine that believes in so many processors, and gives a launch up after a silence. */
    JCStressChecker(int processors, SilenceLimit limit) {
        this.processors = processors;
        this.limit = limit;
    }

    @Override
    public String engine() {
        return ENGINE;
    }

    @Override
    public boolean accepts(Claim claim) {
        return claim.scenario() instanceof OutcomeTest;
    }

    @Override
    public void check(List<Claim> claims, Budget budget, Observer observer) throws InterruptedException {
        long end = System.nanoTime() + budget.total().toNanos();
        Map<Depth, List<Claim>> launches = new LinkedHashMap<>();
        for (Claim claim : claims) {
            OutcomeTest test = (OutcomeTest) claim.scenario();
            if (test.threads() > processors && !test.depth().invents()) {
                observer.decided(claim, skipped(test));
            } else {
                launches.computeIfAbsent(test.depth(), depth -> new ArrayList<>())
                        .add(claim);
            }
        }
        for (Map.Entry<Depth, List<Claim>> launch : launches.entrySet()) {
            new Campaign(launch.getKey(), limit, launch.getValue(), observer).run(end);
        }
    }

    private Evidence skipped(OutcomeTest test) {
        return Evidence.none(Reach.SKIPPED, Duration.ZERO, "needs " + test.threads() + " CPUs, has " + processors);
    }
}
