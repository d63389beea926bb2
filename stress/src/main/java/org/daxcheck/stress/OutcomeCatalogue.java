// SPDX-License-Identifier: GPL-2.0-only
package org.daxcheck.stress;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.daxcheck.claim.Catalogue;
import org.daxcheck.claim.Claim;
import org.daxcheck.claim.Claim.Lane;
import org.daxcheck.claim.Expectation;
import org.daxcheck.claim.Finding.Kind;
import org.daxcheck.stress.host.Depth;
import org.daxcheck.stress.outcome.Answers;
import org.daxcheck.stress.outcome.Port;

/**
 * The outcome tests as claims: every test class that JCStress' lists name and that {@link Answers} ties to a subject, once
 * for each lane. In the soak lane a test with more actors than processors runs over-subscribed.
 */
public final class OutcomeCatalogue implements Catalogue {

    /** The engine that takes the same classes through every interleaving. */
    private static final String EXPLORER = "explorer";

    /**
     * Ports whose every word is written under a lock: for them the gate asks for every interleaving instead of hardware, which has nothing
     * to add but what the lock orders; it has not the time for both. At night both are asked about all tests.
     */
    private static final Set<Port> LOCKED = EnumSet.of(Port.FAITHFUL, Port.REPAIRED);

    /** With more actors there are more interleavings than the gate has time for. */
    private static final int GATE_ACTORS = 2;

    @Override
    public List<Claim> claims() {
        return TestLists.annotated(Answers.class)
                .flatMap(OutcomeCatalogue::claims)
                .sorted(Comparator.comparing(Claim::id))
                .toList();
    }

    private static Stream<Claim> claims(Class<?> test) {
        Answers answers = test.getAnnotation(Answers.class);
        Expectation expectation = OutcomeTest.expectation(answers.breaks());
        int actors = new OutcomeTest(test, Depth.SOAK).threads();
        List<Claim> claims = new ArrayList<>();
        claims.add(claim(test, answers, expectation, Lane.GATE, Depth.GATE));
        claims.add(claim(test, answers, expectation, Lane.SOAK, Depth.atNight(actors)));
        return claims.stream();
    }

    private static Claim claim(Class<?> test, Answers answers, Expectation expectation, Lane lane, Depth depth) {
        OutcomeTest scenario = new OutcomeTest(test, depth);
        return new Claim(answers.value().subject(), scenario, expectation, lane, engines(answers, scenario));
    }

    private static Set<String> engines(Answers answers, OutcomeTest scenario) {
        // On hardware a sleep is given up by the clock: that may accuse a subject, but it must not be what a fault is
        // found by.
        if (List.of(answers.breaks()).contains(Kind.LOST_WAKEUP)) {
            return Set.of(EXPLORER);
        }
        if (scenario.depth() != Depth.GATE) {
            return Set.of(JCStressChecker.ENGINE, EXPLORER);
        }
        boolean explored = LOCKED.contains(answers.value()) && scenario.threads() <= GATE_ACTORS;
        return Set.of(explored ? EXPLORER : JCStressChecker.ENGINE);
    }
}
