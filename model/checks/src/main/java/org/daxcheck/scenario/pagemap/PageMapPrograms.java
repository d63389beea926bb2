// SPDX-License-Identifier: GPL-2.0-only
package org.daxcheck.scenario.pagemap;

import static org.daxcheck.scenario.pagemap.Staging.act;
import static org.daxcheck.scenario.pagemap.Staging.give;
import static org.daxcheck.scenario.pagemap.Staging.require;
import static org.daxcheck.scenario.pagemap.Staging.take;

import java.util.List;
import org.daxcheck.api.PageMaps;
import org.daxcheck.claim.Operation;
import org.daxcheck.claim.Program;
import org.daxcheck.spec.PageMapsSpec;

/** Users of page maps and pages come and go while memory is removed and comes back. */
public final class PageMapPrograms {

    private static final int PGMAP = 1;

    private static final Operation<PageMaps> REMAP =
            new Operation<>("devm_memremap_pages(0)", (maps, registers) -> maps.memremapPages(0, true));
    private static final Operation<PageMaps> REMAP_FAILING = new Operation<>(
            "devm_memremap_pages(0) <no memory for the action>", (maps, registers) -> maps.memremapPages(0, false));
    private static final Operation<PageMaps> UNMAP = act("memunmap_pages(0)", maps -> maps.memunmapPages(0));
    private static final Operation<PageMaps> GUP = take("get_user_pages(0)", maps -> maps.gup(0));
    private static final Operation<PageMaps> PUT_PAGE = give("put_page(0)", maps -> maps.putPage(0));
    private static final Operation<PageMaps> GET = lookup("get_dev_pagemap(0, NULL)", 0, 1);
    private static final Operation<PageMaps> GET_OTHER = lookup("get_dev_pagemap(2, cached)", PageMaps.PAGES, 1);
    private static final Operation<PageMaps> GET_NEXT = lookup("get_dev_pagemap(1, cached)", 1, 1);
    private static final Operation<PageMaps> GET_MANY = lookup("get_dev_pagemap_many(0, NULL, 2)", 0, 2);
    private static final Operation<PageMaps> PUT = putBack("put_dev_pagemap()", 1);
    private static final Operation<PageMaps> PUT_MANY = putBack("put_dev_pagemap_many(2)", 2);

    private PageMapPrograms() {}

    /** Every program, smallest first. */
    public static List<Program<PageMaps>> all() {
        return List.of(
                left("get-vs-unmap", "A page map is looked up while it goes.", 0)
                        .holding(REMAP)
                        .thread(GET, PUT)
                        .thread(UNMAP)
                        .judgedBy(PageMapsSpec::new),
                left("many-vs-unmap", "Several references are taken while the page map goes.", 0)
                        .holding(REMAP)
                        .thread(GET_MANY, PUT_MANY)
                        .thread(UNMAP)
                        .judgedBy(PageMapsSpec::new),
                left("gup-vs-unmap", "A page is pinned while its memory goes.", 0)
                        .holding(REMAP)
                        .thread(GUP, PUT_PAGE)
                        .thread(UNMAP)
                        .judgedBy(PageMapsSpec::new),
                left("put-vs-unmap", "The last reference to a page goes while its memory does.", 0)
                        .holding(REMAP, GUP)
                        .thread(PUT_PAGE)
                        .thread(UNMAP)
                        .judgedBy(PageMapsSpec::new),
                left("gup-vs-gup", "Two pin one page, and the memory stays.", 0)
                        .holding(REMAP)
                        .thread(GUP, PUT_PAGE)
                        .thread(GUP, PUT_PAGE)
                        .judgedBy(PageMapsSpec::new),
                left("map-vs-gup", "A page is pinned while its memory comes.", 0)
                        .thread(REMAP)
                        .thread(GUP, PUT_PAGE)
                        .judgedBy(PageMapsSpec::new),
                left("remap-vs-get", "A page map goes and comes back while it is looked up.", 0)
                        .holding(REMAP)
                        .thread(GET, PUT)
                        .thread(UNMAP, REMAP)
                        .judgedBy(PageMapsSpec::new),
                left("failing-remap-vs-get", "A page map comes, fails and comes while it is looked up.", 0)
                        .thread(GET, PUT)
                        .thread(REMAP_FAILING, REMAP)
                        .unjudged(),
                left("failing-remap", "A page map comes and fails, and comes.", 0)
                        .thread(REMAP_FAILING, REMAP)
                        .judgedBy(PageMapsSpec::new),
                left("cached-next-vs-unmap", "With a cached page map the next frame costs no reference.", 0)
                        .holding(REMAP, GET)
                        .thread(GET_NEXT, PUT)
                        .thread(UNMAP)
                        .judgedBy(PageMapsSpec::new),
                left("cached-other-vs-unmap", "A cached page map that has not the frame is given back.", 0)
                        .holding(REMAP, GET)
                        .thread(GET_OTHER, PUT)
                        .thread(UNMAP)
                        .judgedBy(PageMapsSpec::new));
    }

    /** The caller that the posted patch has not, and that its interface invites. */
    public static Program<PageMaps> cachedMany() {
        return left("cached-many", "Two are asked for with a cached page map, and two given back besides the first.", 0)
                .holding(REMAP, GET)
                .thread(lookup("get_dev_pagemap_many(1, cached, 2)", 1, 2), PUT_MANY)
                .unjudged();
    }

    private static Staging<PageMaps> left(String id, String about, long references) {
        return Staging.of(id, PageMaps.class, about)
                .afterwards("P5", maps -> require("references of users", maps.references(0), references));
    }

    /** A look-up with what the actor has as the cached page map; what it answers the actor has then. */
    private static Operation<PageMaps> lookup(String label, long pfn, int refs) {
        return new Operation<>(label, (maps, registers) -> {
            registers[PGMAP] = maps.getDevPagemapMany(pfn, registers[PGMAP], refs);
            return registers[PGMAP];
        });
    }

    private static Operation<PageMaps> putBack(String label, int refs) {
        return new Operation<>(label, (maps, registers) -> {
            long pgmap = registers[PGMAP];
            registers[PGMAP] = PageMaps.NONE;
            maps.putDevPagemapMany(pgmap, refs);
            return pgmap == PageMaps.NONE ? Staging.NOTHING_HELD : Staging.DONE;
        });
    }
}
