// SPDX-License-Identifier: GPL-2.0-only
package org.daxcheck.gate;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.daxcheck.claim.Budget;
import org.daxcheck.claim.Checker;
import org.daxcheck.claim.Claim;
import org.daxcheck.claim.Evidence;
import org.daxcheck.claim.Evidence.Reach;
import org.daxcheck.claim.Finding;

/** An engine that says what it is told to say about each scenario, and nothing about others. */
final class FakeChecker implements Checker {

    /** What happens when a claim comes up. */
    interface Behaviour {
        /** Decides, throws, or does neither. */
        void meet(Claim claim, Observer observer) throws InterruptedException;
    }

    private final String engine;
    private final Map<String, Behaviour> behaviours;

    FakeChecker(String engine, Map<String, Behaviour> behaviours) {
        this.engine = engine;
        this.behaviours = behaviours;
    }

    static Behaviour says(Reach reach, long executions, Finding... findings) {
        Evidence evidence = Evidence.of(
                reach, Evidence.Counts.ofRuns(executions, Duration.ofMillis(5)), List.of(findings), List.of("a note"));
        return (claim, observer) -> observer.decided(claim, evidence);
    }

    @Override
    public String engine() {
        return engine;
    }

    @Override
    public boolean accepts(Claim claim) {
        return !claim.scenario().id().equals("foreign");
    }

    @Override
    public void check(List<Claim> claims, Budget budget, Observer observer) throws InterruptedException {
        for (Claim claim : claims) {
            Behaviour behaviour = behaviours.get(claim.scenario().id());
            if (behaviour != null) {
                observer.progress(claim, "looking");
                behaviour.meet(claim, observer);
            }
        }
    }
}
