// SPDX-License-Identifier: GPL-2.0-only
package org.daxcheck.bench.design;

import java.util.function.Function;
import org.daxcheck.api.design.DesignSettings;
import org.daxcheck.api.design.Device;
import org.daxcheck.api.design.RefcountDesign;
import org.daxcheck.port.design.busy.BusyPage;
import org.daxcheck.port.design.busy.LiveReferenceIfIdle;
import org.daxcheck.port.design.busy.PrivatePage;
import org.daxcheck.port.design.busy.PrivateWithoutReference;
import org.daxcheck.port.design.busy.RequestFolioAnswers;
import org.daxcheck.port.design.busy.RequestHead;
import org.daxcheck.port.design.busy.RequestHeadOfCaller;
import org.daxcheck.port.design.busy.RequestLength;
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
import org.daxcheck.port.design.mapped.DriverWaits;
import org.daxcheck.port.design.mapped.HugeMappingCounts;
import org.daxcheck.port.design.mapped.HugeMappingWithoutHeads;
import org.daxcheck.port.design.mapped.MappingCounts;

/** The designs that are measured: those whose costs differ, under the ids by which the comparison calls them. */
public enum Counted {
    /** 2016. */
    D0(EveryReference::new),
    /** 2017: the measure of the others. */
    D1(PageForLife::new),
    /** 2018. */
    D2(IdleEvent::new),
    /** 2022, for a file system. */
    D3(BulkReferences::new),
    /** 2022, for private pages. */
    D3_PRIVATE(PrivateWithoutReference::new),
    /** 2022, first version. */
    D4(PinnedByBias::new),
    /** 2022, second version. */
    D5(EntryHoldsPgmap::new),
    /** The same without its slips. */
    D5_MENDED(EntryHoldsPgmapMended::new),
    /** 2022, agreed. */
    D6(BusyPage::new),
    /** D6 that looks at the page first. */
    D6_IDLE(LiveReferenceIfIdle::new),
    /** A flag. */
    D7(FlagAndSweep::new),
    /** A flag and a grace period. */
    D7_GRACE(FlagGraceSweep::new),
    /** A flag and a second look. */
    D7_RECHECK(CountRecheckSweep::new),
    /** Requests. */
    D8_ANSWER(RequestFolioAnswers::new),
    /** Requests of two pages at once. */
    D8_LENGTH(RequestLength::new),
    /** Requests of a folio of two pages. */
    D8_FOLIO(RequestHead::new),
    /** The same without a look whether the folio is free. */
    D8_FOLIO_CALLER(RequestHeadOfCaller::new),
    /** Private pages. */
    D9(PrivatePage::new),
    /** 2025. */
    D10(MappingCounts::new),
    /** The same with one count for a folio of two pages. */
    D10_FOLIO(HugeMappingCounts::new),
    /** The same on pages that do not know their head. */
    D10_BARE(HugeMappingWithoutHeads::new),
    /** 2025, without the page map. */
    D11(DriverWaits::new);

    @SuppressWarnings("ImmutableEnumChecker") // a constructor holds no state
    private final Function<DesignSettings, RefcountDesign> maker;

    Counted(Function<DesignSettings, RefcountDesign> maker) {
        this.maker = maker;
    }

    /** The id by which the comparison calls it. */
    public String id() {
        return name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
    }

    /** A live device, all pages idle, of which nobody takes notice. */
    RefcountDesign make(int pages) {
        return maker.apply(new DesignSettings(pages, Device.NONE));
    }
}
