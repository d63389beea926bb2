// SPDX-License-Identifier: GPL-2.0-only
package org.daxcheck.catalog.pagemap;

import static org.daxcheck.catalog.pagemap.PageMapClaims.claims;
import static org.daxcheck.catalog.pagemap.PageMapClaims.subject;

import java.util.List;
import java.util.stream.Stream;
import org.daxcheck.api.FolioRefs;
import org.daxcheck.api.PageMaps;
import org.daxcheck.api.PrivatePages;
import org.daxcheck.claim.Claim;
import org.daxcheck.claim.Program;
import org.daxcheck.port.folio.PrivateMemory;
import org.daxcheck.port.folio.RequestedFolios;
import org.daxcheck.port.pagemap.MemremapPages;
import org.daxcheck.port.percpuref.GuardedRef;
import org.daxcheck.scenario.pagemap.FolioPrograms;
import org.daxcheck.scenario.pagemap.PageMapPrograms;
import org.daxcheck.scenario.pagemap.PrivatePrograms;

/** The sound designs once more, on counts that report who comes in late (P6, F5), with the programs in which somebody may. */
final class GuardedClaims {

    private static final String ABOUT = "The same with a count that reports who comes in although the page map goes.";

    private GuardedClaims() {}

    static Stream<Claim> all() {
        return Stream.of(
                        claims(
                                subject("memremap-guarded", PageMaps.class, MemremapPages::guarded, ABOUT),
                                named(PageMapPrograms.all(), "get-vs-unmap", "many-vs-unmap", "gup-vs-unmap")),
                        claims(
                                subject(
                                        "folios-guarded",
                                        FolioRefs.class,
                                        () -> new RequestedFolios(0, GuardedRef.checking()),
                                        ABOUT),
                                named(FolioPrograms.small(), "request-vs-unmap")),
                        claims(
                                subject(
                                        "private-pages-guarded",
                                        PrivatePages.class,
                                        () -> new PrivateMemory(GuardedRef.checking()),
                                        ABOUT),
                                named(PrivatePrograms.all(), "alloc-vs-unmap")))
                .flatMap(claims -> claims);
    }

    private static <A> List<Program<A>> named(List<Program<A>> programs, String... ids) {
        return programs.stream()
                .filter(program -> List.of(ids).contains(program.id()))
                .toList();
    }
}
