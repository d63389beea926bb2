// SPDX-License-Identifier: GPL-2.0-only
package org.daxcheck.scenario.pagemap;

import static org.daxcheck.scenario.pagemap.Staging.act;
import static org.daxcheck.scenario.pagemap.Staging.give;
import static org.daxcheck.scenario.pagemap.Staging.require;
import static org.daxcheck.scenario.pagemap.Staging.take;

import java.util.List;
import org.daxcheck.api.FolioRefs;
import org.daxcheck.claim.Operation;
import org.daxcheck.claim.Program;
import org.daxcheck.spec.FolioRefsSpec;

/** Folios are taken out, pinned and given back while others take them and the memory goes. */
public final class FolioPrograms {

    private static final Operation<FolioRefs> REQUEST =
            take("pgmap_request_folios(0, 1)", folios -> folios.request(0, 1));
    private static final Operation<FolioRefs> RELEASE =
            give("pgmap_release_folios(0, 1)", folios -> folios.release(0, 1));
    private static final Operation<FolioRefs> REQUEST_BOTH =
            take("pgmap_request_folios(0, 2)", folios -> folios.request(0, 2));
    private static final Operation<FolioRefs> RELEASE_BOTH =
            give("pgmap_release_folios(0, 2)", folios -> folios.release(0, 2));
    private static final Operation<FolioRefs> REQUEST_SECOND =
            take("pgmap_request_folios(1, 1)", folios -> folios.request(1, 1));
    private static final Operation<FolioRefs> RELEASE_SECOND =
            give("pgmap_release_folios(1, 1)", folios -> folios.release(1, 1));
    private static final Operation<FolioRefs> PIN = take("folio_try_get(0)", folios -> folios.tryGet(0));
    private static final Operation<FolioRefs> UNPIN = give("folio_put(0)", folios -> folios.put(0));
    private static final Operation<FolioRefs> PIN_TAIL = take("folio_try_get(1)", folios -> folios.tryGet(1));
    private static final Operation<FolioRefs> UNPIN_TAIL = give("folio_put(1)", folios -> folios.put(1));
    private static final Operation<FolioRefs> UNMAP = act("memunmap_pages()", FolioRefs::memunmapPages);

    private FolioPrograms() {}

    /** Every program over folios of one page, smallest first. */
    public static List<Program<FolioRefs>> small() {
        return List.of(
                free("request-vs-request", "Two take one folio out.", 0)
                        .thread(REQUEST, RELEASE)
                        .thread(REQUEST, RELEASE)
                        .judgedBy(() -> new FolioRefsSpec(0)),
                free("release-vs-request", "A folio becomes free while another takes it out.", 0)
                        .holding(REQUEST)
                        .thread(RELEASE)
                        .thread(REQUEST, RELEASE)
                        .judgedBy(() -> new FolioRefsSpec(0)),
                free("release-vs-pin", "A folio becomes free while another pins it.", 0)
                        .holding(REQUEST)
                        .thread(RELEASE)
                        .thread(PIN, UNPIN)
                        .judgedBy(() -> new FolioRefsSpec(0)),
                free("release-vs-unpin", "Two give the last two references back.", 0)
                        .holding(REQUEST)
                        .thread(RELEASE)
                        .holding(PIN)
                        .thread(UNPIN)
                        .judgedBy(() -> new FolioRefsSpec(0)),
                free("both-vs-second", "One takes both folios out, another the second.", 0)
                        .thread(REQUEST_BOTH, RELEASE_BOTH)
                        .thread(REQUEST_SECOND, RELEASE_SECOND)
                        .unjudged(),
                free("request-vs-unmap", "A folio is taken out while the memory goes.", 0)
                        .thread(REQUEST, RELEASE)
                        .thread(UNMAP)
                        .judgedBy(() -> new FolioRefsSpec(0)),
                free("release-vs-unmap", "The last folio becomes free while the memory goes.", 0)
                        .holding(REQUEST)
                        .thread(RELEASE)
                        .thread(UNMAP)
                        .judgedBy(() -> new FolioRefsSpec(0)),
                free("release-vs-unpin-vs-unmap", "A pin outlives who took the folio out, while the memory goes.", 0)
                        .holding(REQUEST)
                        .thread(RELEASE)
                        .holding(PIN)
                        .thread(UNPIN)
                        .thread(UNMAP)
                        .judgedBy(() -> new FolioRefsSpec(0)));
    }

    /** Every program over one folio of two pages. */
    public static List<Program<FolioRefs>> huge() {
        return List.of(
                free("huge-release-vs-pin-tail", "A folio becomes free while another pins it by its second page.", 0)
                        .holding(REQUEST)
                        .thread(RELEASE)
                        .thread(PIN_TAIL, UNPIN_TAIL)
                        .judgedBy(() -> new FolioRefsSpec(1)),
                free("huge-request-vs-unmap", "A folio of two pages is taken out while the memory goes.", 0)
                        .thread(REQUEST, RELEASE)
                        .thread(UNMAP)
                        .judgedBy(() -> new FolioRefsSpec(1)));
    }

    private static Staging<FolioRefs> free(String id, String about, long busy) {
        return Staging.of(id, FolioRefs.class, about)
                .afterwards("F3", folios -> require("references", folios.references(), busy))
                .afterwards("F1", folios -> require("folios in use", folios.count(0) + folios.count(1), busy));
    }
}
