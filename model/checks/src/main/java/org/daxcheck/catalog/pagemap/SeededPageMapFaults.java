// SPDX-License-Identifier: GPL-2.0-only
package org.daxcheck.catalog.pagemap;

import java.util.List;
import org.daxcheck.api.FolioRefs;
import org.daxcheck.api.KillableRef;
import org.daxcheck.api.PrivatePages;
import org.daxcheck.catalog.Fault;
import org.daxcheck.catalog.Kinds;
import org.daxcheck.fault.folio.FolioOfDyingPagemap;
import org.daxcheck.fault.folio.PagemapPutBeforePageFree;
import org.daxcheck.fault.folio.PrivatePageOfDyingPagemap;
import org.daxcheck.fault.pagemap.LookupOfDyingPagemap;
import org.daxcheck.fault.pagemap.PagemapListedBeforePages;
import org.daxcheck.fault.pagemap.RegistryWithoutGracePeriod;
import org.daxcheck.fault.percpuref.DyingCountedForProcessors;
import org.daxcheck.fault.percpuref.KillWithoutSwitchLock;
import org.daxcheck.fault.percpuref.LiveBeforeCountersCleared;
import org.daxcheck.fault.percpuref.SumWithoutGracePeriod;
import org.daxcheck.scenario.pagemap.FolioPrograms;
import org.daxcheck.scenario.pagemap.PrivatePrograms;
import org.daxcheck.scenario.pagemap.RefPrograms;

/** Mistakes made on purpose, that nobody reported. */
final class SeededPageMapFaults {

    private SeededPageMapFaults() {}

    static List<Fault> all() {
        return List.of(
                Fault.of(0, KillableRef.class, RefPrograms.all())
                        .made(SumWithoutGracePeriod.class, SumWithoutGracePeriod::new)
                        .breaks(Kinds.LOST, "live-vs-kill")
                        .holds("live-vs-live"),
                Fault.of(0, KillableRef.class, RefPrograms.all())
                        .exhaustively()
                        .made(DyingCountedForProcessors.class, DyingCountedForProcessors::new)
                        .breaks(Kinds.WRONG_ANSWER, "dying-live-vs-kill")
                        .holds("live-vs-live"),
                Fault.of(0, KillableRef.class, RefPrograms.all())
                        .exhaustively()
                        .made(KillWithoutSwitchLock.class, KillWithoutSwitchLock::new)
                        .breaks(Kinds.UNSAFE, "kill-vs-kill")
                        .holds("live-vs-kill"),
                Fault.of(0, KillableRef.class, RefPrograms.all())
                        .exhaustively()
                        .made(LiveBeforeCountersCleared.class, LiveBeforeCountersCleared::new)
                        .breaks(Kinds.UNSAFE, "live-vs-second-life")
                        .holds("live-vs-kill"),
                PageMapFaults.maps(0)
                        .exhaustively()
                        .made(PagemapListedBeforePages.class, PagemapListedBeforePages::new)
                        .breaks(Kinds.UNSAFE, "map-vs-gup")
                        .holds("get-vs-unmap"),
                PageMapFaults.maps(0)
                        .exhaustively()
                        .made(LookupOfDyingPagemap.class, LookupOfDyingPagemap::new)
                        .breaks(Kinds.UNSAFE, "get-vs-unmap", "gup-vs-unmap")
                        .holds("put-vs-unmap"),
                Fault.of(0, FolioRefs.class, FolioPrograms.small())
                        .exhaustively()
                        .made(FolioOfDyingPagemap.class, FolioOfDyingPagemap::new)
                        .breaks(Kinds.UNSAFE, "request-vs-unmap")
                        .holds("release-vs-unmap"),
                pages().made(PrivatePageOfDyingPagemap.class, PrivatePageOfDyingPagemap::new)
                        .breaks(Kinds.UNSAFE, "alloc-vs-unmap")
                        .holds("put-vs-unmap"),
                pages().made(PagemapPutBeforePageFree.class, PagemapPutBeforePageFree::new)
                        .breaks(Kinds.UNSAFE, "put-vs-unmap")
                        .holds("alloc-vs-alloc"),
                PageMapFaults.maps(0)
                        .made(RegistryWithoutGracePeriod.class, RegistryWithoutGracePeriod::new)
                        .breaks(Kinds.UNSAFE, "get-vs-unmap")
                        .holds("put-vs-unmap"));
    }

    private static Fault.Draft<PrivatePages> pages() {
        return Fault.of(0, PrivatePages.class, PrivatePrograms.all()).exhaustively();
    }
}
