// SPDX-License-Identifier: GPL-2.0-only
package org.daxcheck.explorer.engine;

import java.time.Duration;
import java.util.Set;
import org.daxcheck.claim.Budget;
import org.daxcheck.claim.Checker;
import org.daxcheck.claim.Claim;
import org.daxcheck.claim.Evidence;
import org.daxcheck.explorer.search.Limits;

/** What may still be spent, and who is told what came out. Thread-safe. */
final class Ledger {

    private final Budget budget;
    private final Checker.Observer observer;
    private final long start = System.nanoTime();

    Ledger(Budget budget, Checker.Observer observer) {
        this.budget = budget;
        this.observer = observer;
    }

    /** What a claim may spend from now on; empty durations mean that nothing is left. */
    Limits limits(int events, Duration spent) {
        Duration left = budget.total().minusNanos(System.nanoTime() - start);
        Duration own = budget.perClaim().minus(spent);
        return left.compareTo(own) < 0
                ? new Limits(events, budget.executions(), left, budget.total())
                : new Limits(events, budget.executions(), own, budget.perClaim());
    }

    synchronized void progress(Claim claim, String line) {
        observer.progress(claim, line);
    }

    synchronized void decided(Claim claim, Evidence evidence) {
        observer.decided(claim, evidence);
    }

    /** Hands over evidence, and the classes that were executed for it. */
    synchronized void decided(Claim claim, Evidence evidence, Set<String> classes) {
        observer.cameFrom(claim, classes);
        observer.decided(claim, evidence);
    }

    /** Hands over a claim whose turn did not come. */
    void notReached(Claim claim) {
        decided(claim, Evidence.none(Evidence.Reach.ABANDONED, Duration.ZERO, "its turn did not come"));
    }
}
