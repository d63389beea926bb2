// SPDX-License-Identifier: GPL-2.0-only
package org.daxcheck.scenario.pagemap;

import static org.daxcheck.scenario.pagemap.Staging.act;
import static org.daxcheck.scenario.pagemap.Staging.give;
import static org.daxcheck.scenario.pagemap.Staging.require;
import static org.daxcheck.scenario.pagemap.Staging.take;

import java.util.List;
import org.daxcheck.api.PrivatePages;
import org.daxcheck.claim.Operation;
import org.daxcheck.claim.Program;
import org.daxcheck.spec.PrivatePagesSpec;

/** A private page is handed out, given back, handed out again and removed. */
public final class PrivatePrograms {

    private static final Operation<PrivatePages> ALLOC = take("zone_device_page_init()", PrivatePages::alloc);
    private static final Operation<PrivatePages> PUT = give("put_page()", PrivatePages::put);
    private static final Operation<PrivatePages> UNMAP = act("memunmap_pages()", PrivatePages::memunmapPages);

    /** One more reference, for who has one. */
    private static final Operation<PrivatePages> GET = new Operation<>("get_page()", (pages, registers) -> {
        if (registers[0] == 0) {
            return Staging.NOTHING_HELD;
        }
        registers[0]++;
        pages.get();
        return Staging.DONE;
    });

    private PrivatePrograms() {}

    /** Every program, smallest first. */
    public static List<Program<PrivatePages>> all() {
        return List.of(
                free("alloc-vs-unmap", "The page is handed out while the memory goes.")
                        .thread(ALLOC, PUT)
                        .thread(UNMAP)
                        .judgedBy(PrivatePagesSpec::new),
                free("put-vs-unmap", "The page is given back while the memory goes.")
                        .holding(ALLOC)
                        .thread(PUT)
                        .thread(UNMAP)
                        .judgedBy(PrivatePagesSpec::new),
                free("put-vs-alloc", "The page is given back and handed out again.")
                        .holding(ALLOC)
                        .thread(PUT)
                        .thread(ALLOC, GET, PUT, PUT)
                        .judgedBy(PrivatePagesSpec::new),
                free("alloc-vs-alloc", "Two ask for the page.")
                        .thread(ALLOC, PUT)
                        .thread(ALLOC, PUT)
                        .judgedBy(PrivatePagesSpec::new));
    }

    private static Staging<PrivatePages> free(String id, String about) {
        return Staging.of(id, PrivatePages.class, about)
                .afterwards("F3", pages -> require("references", pages.references(), 0));
    }
}
