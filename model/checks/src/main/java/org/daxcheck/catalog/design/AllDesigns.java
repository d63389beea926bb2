// SPDX-License-Identifier: GPL-2.0-only
package org.daxcheck.catalog.design;

import java.util.List;
import java.util.function.Function;
import org.daxcheck.api.design.DesignSettings;
import org.daxcheck.api.design.RefcountDesign;
import org.daxcheck.port.design.busy.BusyPage;
import org.daxcheck.port.design.busy.BusyPageAnyReference;
import org.daxcheck.port.design.busy.LiveReferenceIfIdle;
import org.daxcheck.port.design.busy.PrivatePage;
import org.daxcheck.port.design.busy.PrivatePageInAnyCase;
import org.daxcheck.port.design.busy.PrivateWithoutReference;
import org.daxcheck.port.design.busy.RequestFolio;
import org.daxcheck.port.design.busy.RequestFolioAnswers;
import org.daxcheck.port.design.busy.RequestHead;
import org.daxcheck.port.design.busy.RequestHeadOfCaller;
import org.daxcheck.port.design.busy.RequestLength;
import org.daxcheck.port.design.busy.RequestLengthKeeps;
import org.daxcheck.port.design.busy.RequestThenLook;
import org.daxcheck.port.design.entry.EntryHoldsPgmap;
import org.daxcheck.port.design.entry.EntryHoldsPgmapMended;
import org.daxcheck.port.design.entry.PinnedByBias;
import org.daxcheck.port.design.flag.CountRecheckSweep;
import org.daxcheck.port.design.flag.FlagAndSweep;
import org.daxcheck.port.design.flag.FlagGraceSweep;
import org.daxcheck.port.design.gup.BulkReferences;
import org.daxcheck.port.design.gup.EveryReference;
import org.daxcheck.port.design.gup.IdleEvent;
import org.daxcheck.port.design.gup.PageForLife;
import org.daxcheck.port.design.gup.RemovedBeforeDrained;
import org.daxcheck.port.design.mapped.DriverWaits;
import org.daxcheck.port.design.mapped.HugeMappingCounts;
import org.daxcheck.port.design.mapped.HugeMappingWithoutHeads;
import org.daxcheck.port.design.mapped.MappingCounts;

/** The designs D0 to D11 in the order of their age, each followed by its debated variants. */
final class AllDesigns {

    /** Every subject. */
    static final List<DesignSubject> SUBJECTS = List.of(
            of("d0", EveryReference.class, EveryReference::new, "2016: each page reference takes one to the page map."),
            of("d1", PageForLife.class, PageForLife::new, "2017: each page holds the page map for life."),
            of(
                    "d1-early",
                    RemovedBeforeDrained.class,
                    RemovedBeforeDrained::new,
                    "D1 before 2019: removes, then waits."),
            of("d2", IdleEvent.class, IdleEvent::new, "2018: D1, and a page that becomes idle says so."),
            of("d3", BulkReferences.class, BulkReferences::new, "2022: D2 with the references for life put in bulk."),
            of(
                    "d3-private",
                    PrivateWithoutReference.class,
                    PrivateWithoutReference::new,
                    "2022: busy private pages hold nothing."),
            of("d4", PinnedByBias.class, PinnedByBias::new, "2022: the entry holds the page map; pins are guessed."),
            of(
                    "d5",
                    EntryHoldsPgmap.class,
                    EntryHoldsPgmap::new,
                    "2022: the entry holds page and page map; as posted."),
            of("d5-mended", EntryHoldsPgmapMended.class, EntryHoldsPgmapMended::new, "D5 without its slips."),
            of("d6", BusyPage.class, BusyPage::new, "2022: a busy page holds the page map."),
            of(
                    "d6-idle",
                    LiveReferenceIfIdle.class,
                    LiveReferenceIfIdle::new,
                    "D6, the page map asked only if the page is idle."),
            of(
                    "d6-any",
                    BusyPageAnyReference.class,
                    BusyPageAnyReference::new,
                    "D6 with references that need not be live."),
            of("d7", FlagAndSweep.class, FlagAndSweep::new, "2022: a flag and one sweep."),
            of("d7-grace", FlagGraceSweep.class, FlagGraceSweep::new, "D7 with a grace period between flag and sweep."),
            of("d7-recheck", CountRecheckSweep.class, CountRecheckSweep::new, "D7, count first and look again."),
            of("d8", RequestFolio.class, RequestFolio::new, "2022: an idle page is requested; dying is a warning."),
            of("d8-answer", RequestFolioAnswers.class, RequestFolioAnswers::new, "D8 where dying is an answer."),
            of("d8-v3", RequestThenLook.class, RequestThenLook::new, "D8 as posted: counts, then looks again."),
            of("d8-length", RequestLength.class, RequestLength::new, "D8 for several pages at once, all or none."),
            of(
                    "d8-keeps",
                    RequestLengthKeeps.class,
                    RequestLengthKeeps::new,
                    "D8 for several pages without taking back."),
            of("d8-folio", RequestHead.class, RequestHead::new, "D8 with one count for a huge page."),
            of(
                    "d8-folio-caller",
                    RequestHeadOfCaller.class,
                    RequestHeadOfCaller::new,
                    "The same where the caller sees to it that a folio is requested once."),
            of("d9", PrivatePage.class, PrivatePage::new, "2022: a private page is handed out with a live reference."),
            of("d9-anyway", PrivatePageInAnyCase.class, PrivatePageInAnyCase::new, "D9 that hands out in any case."),
            of("d10", MappingCounts.class, MappingCounts::new, "2025: a page table counts on the page."),
            of(
                    "d10-folio",
                    HugeMappingCounts.class,
                    HugeMappingCounts::new,
                    "D10 with one count for a huge page, as device-dax maps it."),
            of(
                    "d10-bare",
                    HugeMappingWithoutHeads.class,
                    HugeMappingWithoutHeads::new,
                    "The same on pages that do not know their head."),
            of("d11", DriverWaits.class, DriverWaits::new, "2025: D10, and a pin does not ask the page map."));

    private AllDesigns() {}

    private static DesignSubject of(
            String id,
            Class<? extends RefcountDesign> type,
            Function<DesignSettings, ? extends RefcountDesign> maker,
            String about) {
        return new DesignSubject(id, type.getName(), maker, about);
    }
}
