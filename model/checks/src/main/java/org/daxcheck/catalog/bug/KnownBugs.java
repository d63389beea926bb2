// SPDX-License-Identifier: GPL-2.0-only
package org.daxcheck.catalog.bug;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.daxcheck.catalog.EntryLockCatalogue;
import org.daxcheck.catalog.KnownBug;
import org.daxcheck.catalog.pagemap.PageMapCatalogue;

/** The reported bugs of all catalogues. */
public final class KnownBugs {

    private KnownBugs() {}

    /** In the order of their numbers. */
    public static List<KnownBug> all() {
        return Stream.of(EntryLockCatalogue.knownBugs(), PageMapCatalogue.knownBugs())
                .flatMap(List::stream)
                .sorted(Comparator.comparingInt(KnownBug::number))
                .toList();
    }
}
