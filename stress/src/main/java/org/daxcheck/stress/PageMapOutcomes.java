// SPDX-License-Identifier: GPL-2.0-only
package org.daxcheck.stress;

import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.daxcheck.claim.Catalogue;
import org.daxcheck.claim.Claim;
import org.daxcheck.claim.Claim.Lane;
import org.daxcheck.claim.Expectation;
import org.daxcheck.stress.host.Depth;
import org.daxcheck.stress.outcome.Keeps;

/**
 * The outcome tests of page maps, folios and counts as claims: at every change the explorer takes each test class through every
 * interleaving, at night JCStress runs those that must hold. What must be broken is asked of the explorer alone, which finds it
 * every time.
 */
public final class PageMapOutcomes implements Catalogue {

    private static final String EXPLORER = "explorer";

    /** What rests on the order of plain and counted accesses: asked of hardware at every change too. */
    private static final Set<String> HARDWARE = Set.of(
            "percpu-ref/killing.last-put-against-kill",
            "memremap/registry.lookup-sees-map",
            "devdax/publication.fault-against-look");

    /** The catalogue. */
    public PageMapOutcomes() {}

    @Override
    public List<Claim> claims() {
        return TestLists.annotated(Keeps.class)
                .flatMap(PageMapOutcomes::claims)
                .sorted(Comparator.comparing(Claim::id))
                .toList();
    }

    private static Stream<Claim> claims(Class<?> test) {
        Claim gate = claim(test, Depth.GATE, Lane.GATE, Set.of(EXPLORER));
        if (!(gate.expectation() instanceof Expectation.Holds)) {
            return Stream.of(gate);
        }
        boolean hardware = HARDWARE.contains(gate.id());
        Set<String> engines = hardware ? Set.of(EXPLORER, JCStressChecker.ENGINE) : gate.engines();
        Depth depth = Depth.atNight(gate.scenario().threads());
        return Stream.of(
                claim(test, Depth.GATE, Lane.GATE, engines),
                claim(test, depth, Lane.SOAK, Set.of(JCStressChecker.ENGINE)));
    }

    private static Claim claim(Class<?> test, Depth depth, Lane lane, Set<String> engines) {
        Keeps keeps = test.getAnnotation(Keeps.class);
        return new Claim(
                keeps.value().subject(),
                new OutcomeTest(test, depth),
                OutcomeTest.expectation(keeps.breaks()),
                lane,
                engines);
    }
}
