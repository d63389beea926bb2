// SPDX-License-Identifier: GPL-2.0-only
package org.daxcheck.catalog.pagemap;

import java.util.List;
import org.daxcheck.api.FolioRefs;
import org.daxcheck.api.PageMaps;
import org.daxcheck.api.PrivatePages;
import org.daxcheck.catalog.Fault;
import org.daxcheck.catalog.Kinds;
import org.daxcheck.fault.pagemap.CountFreedBeforeUnregistered;
import org.daxcheck.fault.pagemap.CountKeptAfterRemoval;
import org.daxcheck.fault.pagemap.FailedActionLeavesPagemap;
import org.daxcheck.fault.pagemap.MemoryRemovedBeforeLastPut;
import org.daxcheck.fault.pagemap.PageListedBeforeCountReset;
import org.daxcheck.fault.pagemap.PinWithoutPagemapRef;
import org.daxcheck.fault.pagemap.PrivatePageWithoutPagemapRef;
import org.daxcheck.fault.pagemap.ReleaseRereadsCount;
import org.daxcheck.fault.pagemap.RequestRereadsCount;
import org.daxcheck.scenario.pagemap.FolioPrograms;
import org.daxcheck.scenario.pagemap.PageMapPrograms;
import org.daxcheck.scenario.pagemap.PrivatePrograms;

/** The reported bugs of page maps and folios, in the order of their numbers. */
final class PageMapFaults {

    private PageMapFaults() {}

    static List<Fault> all() {
        return List.of(
                maps(7).made(MemoryRemovedBeforeLastPut.class, MemoryRemovedBeforeLastPut::new)
                        .breaks(Kinds.UNSAFE, "put-vs-unmap")
                        .holds("gup-vs-gup"),
                pages(9).made(PrivatePageWithoutPagemapRef.class, PrivatePageWithoutPagemapRef::new)
                        .breaks(Kinds.UNSAFE, "put-vs-unmap", "alloc-vs-unmap")
                        .holds("alloc-vs-alloc"),
                maps(20).made(CountFreedBeforeUnregistered.class, CountFreedBeforeUnregistered::new)
                        .breaks(Kinds.UNSAFE, "get-vs-unmap")
                        .holds("put-vs-unmap", "gup-vs-gup"),
                folios(22)
                        .made(RequestRereadsCount.class, RequestRereadsCount::new)
                        .breaks(Kinds.UNSAFE, "request-vs-request")
                        .holds("release-vs-pin", "release-vs-unpin"),
                folios(22)
                        .made(ReleaseRereadsCount.class, ReleaseRereadsCount::new)
                        .breaks(Kinds.UNSAFE, "release-vs-unpin")
                        .holds("release-vs-unmap"),
                pages(24)
                        .made(PageListedBeforeCountReset.class, PageListedBeforeCountReset::new)
                        .breaks(Kinds.UNSAFE, "put-vs-alloc")
                        .holds("alloc-vs-alloc"),
                maps(42).made(PinWithoutPagemapRef.class, PinWithoutPagemapRef::new)
                        .breaks(Kinds.UNSAFE, "gup-vs-gup", "gup-vs-unmap")
                        .holds("get-vs-unmap"),
                maps(44).made(CountKeptAfterRemoval.class, CountKeptAfterRemoval::new)
                        .breaks(Kinds.WRONG_ANSWER, "remap-vs-get")
                        .holds("get-vs-unmap"),
                maps(44).made(FailedActionLeavesPagemap.class, FailedActionLeavesPagemap::new)
                        .breaks(Kinds.WRONG_ANSWER, "failing-remap")
                        .holds("remap-vs-get"));
    }

    static Fault.Draft<PageMaps> maps(int number) {
        return Fault.of(number, PageMaps.class, PageMapPrograms.all());
    }

    private static Fault.Draft<FolioRefs> folios(int number) {
        return Fault.of(number, FolioRefs.class, FolioPrograms.small());
    }

    private static Fault.Draft<PrivatePages> pages(int number) {
        return Fault.of(number, PrivatePages.class, PrivatePrograms.all());
    }
}
