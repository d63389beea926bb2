// SPDX-License-Identifier: GPL-2.0-only
package org.daxcheck.lincheck.engine;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CountDownLatch;
import org.daxcheck.claim.Budget;
import org.daxcheck.claim.Checker;
import org.daxcheck.claim.Claim;
import org.daxcheck.claim.Evidence;
import org.daxcheck.claim.Finding;
import org.daxcheck.lincheck.toy.ToyCatalogue;

/** Keeps what a checker says about the toys. */
final class Recorder implements Checker.Observer {

    private final Map<String, Evidence> decided = new HashMap<>();
    private final CountDownLatch progressed = new CountDownLatch(1);

    @Override
    public void progress(Claim claim, String line) {
        progressed.countDown();
    }

    @Override
    public void decided(Claim claim, Evidence evidence) {
        if (decided.put(claim.id(), evidence) != null) {
            throw new IllegalStateException("decided twice: " + claim.id());
        }
    }

    /** Waits until there is progress on any claim. */
    void awaitProgress() throws InterruptedException {
        progressed.await();
    }

    /** Puts toys to the engine. */
    Recorder check(Budget budget, String... ids) throws InterruptedException {
        new LincheckChecker(1).check(claims(ids), budget, this);
        return this;
    }

    static List<Claim> claims(String... ids) {
        List<Claim> all = new ToyCatalogue().claims();
        return List.of(ids).stream()
                .map(id -> all.stream()
                        .filter(claim -> claim.id().equals(id))
                        .findFirst()
                        .orElseThrow())
                .toList();
    }

    Evidence of(String id) {
        return Objects.requireNonNull(decided.get(id), "not decided: " + id);
    }

    Finding finding(String id) {
        List<Finding> findings = of(id).findings();
        if (findings.size() != 1) {
            throw new AssertionError(id + " has " + findings.size() + " findings: " + of(id).notes());
        }
        return findings.get(0);
    }
}
