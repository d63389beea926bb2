// SPDX-License-Identifier: GPL-2.0-only
package org.daxcheck.catalog.pagemap;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.daxcheck.catalog.Fault;
import org.daxcheck.catalog.KnownBug;
import org.daxcheck.claim.Catalogue;
import org.daxcheck.claim.Claim;

/** The claims about page maps, folios and their counts: first the bugs that must be found, then what must hold. */
public final class PageMapCatalogue implements Catalogue {

    /** The catalogue. */
    public PageMapCatalogue() {}

    @Override
    public List<Claim> claims() {
        Stream<Fault> seeded = Stream.concat(SeededPageMapFaults.all().stream(), SeededFileFaults.all().stream());
        Stream<Fault> faults = Stream.concat(reported(), seeded);
        return Stream.concat(faults.flatMap(Fault::claims), designs()).toList();
    }

    /** What the designs claim, their defects on record included. */
    public static Stream<Claim> designs() {
        return PageMapClaims.all();
    }

    /** The reported bugs, in the order of their numbers, each with the claims that must find it. */
    public static List<KnownBug> knownBugs() {
        return reported()
                .map(Fault::knownBug)
                .sorted(Comparator.comparingInt(KnownBug::number))
                .toList();
    }

    private static Stream<Fault> reported() {
        return Stream.of(PageMapFaults.all(), FileFaults.all(), LayoutFaults.all(), MappedFileFaults.all())
                .flatMap(List::stream);
    }
}
