// SPDX-License-Identifier: GPL-2.0-only
package org.daxcheck.catalog;

import java.util.List;
import java.util.stream.Stream;
import org.daxcheck.claim.Catalogue;
import org.daxcheck.claim.Claim;

/** The claims about entry locks: first the bugs that must be found, reported ones and seeded ones, then what must hold. */
public final class EntryLockCatalogue implements Catalogue {

    /** The catalogue. */
    public EntryLockCatalogue() {}

    @Override
    public List<Claim> claims() {
        Stream<Fault> faults = Stream.concat(Faults.all().stream(), SeededFaults.all().stream());
        return Stream.concat(faults.flatMap(Fault::claims), designs()).toList();
    }

    /** What the designs claim, their defects on record included. */
    public static Stream<Claim> designs() {
        return SoundClaims.all();
    }

    /** The reported bugs, in the order of their numbers, each with the claims that must find it. */
    public static List<KnownBug> knownBugs() {
        return Faults.all().stream().map(Fault::knownBug).toList();
    }
}
