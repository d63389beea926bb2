// SPDX-License-Identifier: GPL-2.0-only
package org.daxcheck.catalog.bug;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.daxcheck.catalog.Engines;
import org.daxcheck.catalog.EntryLockCatalogue;
import org.daxcheck.catalog.KnownBug;
import org.daxcheck.catalog.pagemap.PageMapCatalogue;
import org.daxcheck.claim.Claim;
import org.daxcheck.claim.Expectation;

/** The reported bugs of all catalogues. */
public final class KnownBugs {

    private KnownBugs() {}

    /** In the order of their numbers. */
    public static List<KnownBug> all() {
        List<Claim> sound = Stream.concat(EntryLockCatalogue.designs(), PageMapCatalogue.designs())
                .filter(claim -> claim.expectation() instanceof Expectation.Holds)
                .toList();
        return Stream.of(EntryLockCatalogue.knownBugs(), PageMapCatalogue.knownBugs())
                .flatMap(List::stream)
                .map(bug -> bug.repaired(repairs(bug, sound)))
                .sorted(Comparator.comparingInt(KnownBug::number))
                .toList();
    }

    private static List<Claim> repairs(KnownBug bug, List<Claim> sound) {
        return bug.claims().stream()
                .flatMap(claim -> repair(bug, claim, sound))
                .map(KnownBugs::exhaustively)
                .toList();
    }

    /** By the port that the faulty class extends; where that has the bug by nature, by the one that extends it to repair it. */
    private static Stream<Claim> repair(KnownBug bug, Claim claim, List<Claim> sound) {
        Class<?> port = bug.subject().getSuperclass();
        return sound.stream()
                .filter(one -> one.subject().api() == claim.subject().api()
                        && one.scenario().id().equals(claim.scenario().id()))
                .filter(one -> port.isInstance(one.subject().fresh()))
                .sorted(Comparator.comparing(one -> one.subject().fresh().getClass() != port))
                .limit(1);
    }

    private static Claim exhaustively(Claim claim) {
        return new Claim(claim.subject(), claim.scenario(), claim.expectation(), claim.lane(), Engines.EXHAUSTIVE);
    }
}
