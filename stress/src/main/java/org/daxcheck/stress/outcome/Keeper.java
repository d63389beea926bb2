// SPDX-License-Identifier: GPL-2.0-only
package org.daxcheck.stress.outcome;

import java.util.Locale;
import java.util.function.Function;
import org.daxcheck.api.DaxEntries;
import org.daxcheck.api.DeviceDax;
import org.daxcheck.api.EntryLock;
import org.daxcheck.api.EntryLockSettings;
import org.daxcheck.api.FilePages;
import org.daxcheck.api.FolioRefs;
import org.daxcheck.api.KillableRef;
import org.daxcheck.api.MappedFile;
import org.daxcheck.api.PageMaps;
import org.daxcheck.api.PrivatePages;
import org.daxcheck.api.design.DesignSettings;
import org.daxcheck.api.design.Device;
import org.daxcheck.api.design.RefcountDesign;
import org.daxcheck.claim.Subject;
import org.daxcheck.fault.entrylock.RestartsForNeighbour;
import org.daxcheck.fault.file.EntryStoredDespiteSigbus;
import org.daxcheck.fault.file.FolioPutWakesNobody;
import org.daxcheck.fault.file.InvalidationKeepsReferences;
import org.daxcheck.fault.file.MappingSetAfterInsert;
import org.daxcheck.fault.file.PinWithoutOwnReference;
import org.daxcheck.fault.file.PinWithoutSecondLook;
import org.daxcheck.fault.file.PteFaultReassociatesPmd;
import org.daxcheck.fault.file.ReadSectionEndsBeforeInsert;
import org.daxcheck.fault.file.ShareTestedBeforeDecrement;
import org.daxcheck.fault.file.SharingDecidesReferences;
import org.daxcheck.fault.file.UnmappedTakenForIdle;
import org.daxcheck.fault.file.ZappedEntryIsLeftZapped;
import org.daxcheck.fault.layout.EvictionIgnoresPins;
import org.daxcheck.fault.layout.SlowPinDropsLockFirst;
import org.daxcheck.fault.pagemap.CountFreedBeforeUnregistered;
import org.daxcheck.fault.pagemap.CountKeptAfterRemoval;
import org.daxcheck.fault.pagemap.FailedActionLeavesPagemap;
import org.daxcheck.fault.pagemap.MemoryRemovedBeforeLastPut;
import org.daxcheck.fault.pagemap.PageListedBeforeCountReset;
import org.daxcheck.fault.pagemap.PagemapListedBeforePages;
import org.daxcheck.fault.pagemap.PinWithoutPagemapRef;
import org.daxcheck.fault.pagemap.PrivatePageWithoutPagemapRef;
import org.daxcheck.fault.pagemap.RegistryWithoutGracePeriod;
import org.daxcheck.fault.pagemap.ReleaseRereadsCount;
import org.daxcheck.fault.pagemap.RequestRereadsCount;
import org.daxcheck.fault.percpuref.DyingCountedForProcessors;
import org.daxcheck.fault.percpuref.LiveBeforeCountersCleared;
import org.daxcheck.fault.percpuref.SumWithoutGracePeriod;
import org.daxcheck.fault.writeback.HugeWriteFaultChangesNothing;
import org.daxcheck.fault.writeback.InvalidationStepsIntoPmd;
import org.daxcheck.fault.writeback.WritebackBeginsAgain;
import org.daxcheck.kernel.sync.Rcu;
import org.daxcheck.port.association.EntryAssociations;
import org.daxcheck.port.association.PostedAssociations;
import org.daxcheck.port.design.busy.BusyPage;
import org.daxcheck.port.design.busy.RequestThenLook;
import org.daxcheck.port.design.flag.CountRecheckSweep;
import org.daxcheck.port.design.flag.FlagAndSweep;
import org.daxcheck.port.design.flag.FlagGraceSweep;
import org.daxcheck.port.design.mapped.MappingCounts;
import org.daxcheck.port.devdax.CompoundDevDax;
import org.daxcheck.port.devdax.DevDax;
import org.daxcheck.port.devdax.EarlierCompoundDevDax;
import org.daxcheck.port.devdax.EarlierDevDax;
import org.daxcheck.port.devdax.FileFirstDevDax;
import org.daxcheck.port.entrylock.locked.RepairedEntries;
import org.daxcheck.port.file.RepairedFile;
import org.daxcheck.port.folio.PrivateMemory;
import org.daxcheck.port.folio.RequestedFolios;
import org.daxcheck.port.folio.SketchedFolios;
import org.daxcheck.port.folio.WarningFolios;
import org.daxcheck.port.layout.DevmapPages;
import org.daxcheck.port.layout.ZappedPages;
import org.daxcheck.port.pagemap.MemremapPages;
import org.daxcheck.port.pagemap.ZoneDevicePages;

/**
 * Who answers in the outcome tests of what keeps the memory of a device: the ports, and the reported and seeded mistakes, each in one
 * scenario. A sleep of a port ends after a time, one of a mistake does not: mistakes are for the engine that sees a sleep for what
 * it is.
 */
public enum Keeper {
    /** lib/percpu-refcount.c, Linux 6.0. */
    PERCPU_REF(KillableRef.class, Counts::percpu, "lib/percpu-refcount.c, Linux 6.0."),

    /** Count and state in one word. */
    ATOMIC_REF(KillableRef.class, Counts::atomic, "Count and state in one word."),

    /** Count and state under a lock. */
    LOCKED_REF(KillableRef.class, Counts::locked, "Count and state under a lock."),

    /** Linux 5.17, put right: each page holds a reference. */
    MEMREMAP(
            PageMaps.class,
            (rcu, release) -> new MemremapPages(rcu, () -> Counts.atomic(rcu, release)),
            "Linux 5.17, put right: each page holds a reference."),

    /** The same with counts of processors. */
    MEMREMAP_PERCPU(
            PageMaps.class,
            (rcu, release) -> new MemremapPages(rcu, () -> Counts.percpu(rcu, release)),
            "The same with counts of processors."),

    /** The same with counts under a lock. */
    MEMREMAP_LOCKED(
            PageMaps.class,
            (rcu, release) -> new MemremapPages(rcu, () -> Counts.locked(rcu, release)),
            "The same with counts under a lock."),

    /** Linux 4.11: each reference to a page is one to its page map. */
    ZONE_DEVICE_PAGES(
            PageMaps.class,
            (rcu, release) -> new ZoneDevicePages(rcu, () -> Counts.atomic(rcu, release)),
            "Linux 4.11: each reference to a page is one to its page map."),

    /** A busy folio holds a reference to its page map. */
    FOLIOS(
            FolioRefs.class,
            (rcu, release) -> new RequestedFolios(0, Counts.atomic(rcu, release)),
            "A busy folio holds a reference to its page map."),

    /** The same with a count of processors. */
    FOLIOS_PERCPU(
            FolioRefs.class,
            (rcu, release) -> new RequestedFolios(0, Counts.percpu(rcu, release)),
            "The same with a count of processors."),

    /** The same with a count under a lock. */
    FOLIOS_LOCKED(
            FolioRefs.class,
            (rcu, release) -> new RequestedFolios(0, Counts.locked(rcu, release)),
            "The same with a count under a lock."),

    /** One folio of two pages, counted by its head. */
    FOLIOS_HUGE(
            FolioRefs.class,
            (rcu, release) -> new RequestedFolios(1, Counts.atomic(rcu, release)),
            "One folio of two pages, counted by its head."),

    /** pgmap_get_folio as sketched in September 2022. */
    FOLIOS_SKETCH(
            FolioRefs.class, (rcu, release) -> new SketchedFolios(), "pgmap_get_folio as sketched in September 2022."),

    /** The same to the letter: by frame number. */
    FOLIOS_SKETCH_PFN(
            FolioRefs.class, (rcu, release) -> new WarningFolios(), "The same to the letter: by frame number."),

    /** Linux 6.1: a page that is handed out holds its page map. */
    PRIVATE_PAGES(
            PrivatePages.class,
            (rcu, release) -> new PrivateMemory(Counts.atomic(rcu, release)),
            "Linux 6.1: a page that is handed out holds its page map."),

    /** Each entry remembers what it took. */
    ASSOCIATIONS(
            DaxEntries.class,
            (rcu, release) -> new EntryAssociations(Counts.atomic(rcu, release)),
            "Each entry remembers what it took."),

    /** As posted in September 2022. */
    ASSOCIATIONS_POSTED(
            DaxEntries.class,
            (rcu, release) -> new PostedAssociations(Counts.atomic(rcu, release)),
            "As posted in September 2022."),

    /** Linux 6.0, put right: an idle page has one reference. */
    DEVMAP_PAGES(
            FilePages.class,
            (rcu, release) -> new DevmapPages(Hung.MILLIS),
            "Linux 6.0, put right: an idle page has one reference."),

    /** As posted in 2022, put right: an entry has a reference until it is zapped. */
    ZAPPED_PAGES(
            FilePages.class,
            (rcu, release) -> new ZappedPages(Hung.MILLIS),
            "As posted in 2022, put right: an entry has a reference until it is zapped."),

    /** Linux 4.12, put right: faults and writeback. */
    DAX_FILE(MappedFile.class, (rcu, release) -> new RepairedFile(), "Linux 4.12, put right: faults and writeback."),

    /** Linux 4.12 with its bugs put right. */
    LOCKED(
            EntryLock.class,
            (rcu, release) -> new RepairedEntries(EntryLockSettings.checking()),
            "Linux 4.12 with its bugs put right."),

    /** The offset, the file, the page table. */
    DEVDAX(DeviceDax.class, (rcu, release) -> new DevDax(rcu), "The offset, the file, the page table."),

    /** Linux 5.17: the file before the offset. */
    DEVDAX_2022(DeviceDax.class, (rcu, release) -> new FileFirstDevDax(rcu), "Linux 5.17: the file before the offset."),

    /** As posted in August 2021: the page table first. */
    DEVDAX_2021(
            DeviceDax.class,
            (rcu, release) -> new EarlierDevDax(rcu),
            "As posted in August 2021: the page table first."),

    /** Two pages mapped together and placed by their head. */
    DEVDAX_COMPOUND(
            DeviceDax.class,
            (rcu, release) -> new CompoundDevDax(rcu),
            "Two pages mapped together and placed by their head."),

    /** The same as posted in August 2021: the offset rounded up. */
    DEVDAX_COMPOUND_2021(
            DeviceDax.class,
            (rcu, release) -> new EarlierCompoundDevDax(rcu),
            "The same as posted in August 2021: the offset rounded up."),

    /** A busy page holds the page map. */
    D6(RefcountDesign.class, design(BusyPage::new), "A busy page holds the page map."),

    /** A flag and one sweep. */
    D7(RefcountDesign.class, design(FlagAndSweep::new), "A flag and one sweep."),

    /** A flag, a grace period and one sweep. */
    D7_GRACE(RefcountDesign.class, design(FlagGraceSweep::new), "A flag, a grace period and one sweep."),

    /** Counts first and looks at the flag again. */
    D7_RECHECK(RefcountDesign.class, design(CountRecheckSweep::new), "Counts first and looks at the flag again."),

    /** Requests as posted: counts, then looks again. */
    D8_V3(RefcountDesign.class, design(RequestThenLook::new), "Requests as posted: counts, then looks again."),

    /** A page table counts on the page, and teardown does not wait. */
    D10(RefcountDesign.class, design(MappingCounts::new), "A page table counts on the page."),

    /** A mistake. */
    SUM_WITHOUT_GRACE_PERIOD(KillableRef.class, (rcu, release) -> new SumWithoutGracePeriod()),

    /** A mistake. */
    DYING_COUNTED_FOR_PROCESSORS(KillableRef.class, (rcu, release) -> new DyingCountedForProcessors()),

    /** A mistake. */
    LIVE_BEFORE_COUNTERS_CLEARED(KillableRef.class, (rcu, release) -> new LiveBeforeCountersCleared()),

    /** A mistake. */
    MEMORY_REMOVED_BEFORE_LAST_PUT(PageMaps.class, (rcu, release) -> new MemoryRemovedBeforeLastPut()),

    /** A mistake. */
    COUNT_FREED_BEFORE_UNREGISTERED(PageMaps.class, (rcu, release) -> new CountFreedBeforeUnregistered()),

    /** A mistake. */
    REGISTRY_WITHOUT_GRACE_PERIOD(PageMaps.class, (rcu, release) -> new RegistryWithoutGracePeriod()),

    /** A mistake. */
    COUNT_KEPT_AFTER_REMOVAL(PageMaps.class, (rcu, release) -> new CountKeptAfterRemoval()),

    /** A mistake. */
    FAILED_ACTION_LEAVES_PAGEMAP(PageMaps.class, (rcu, release) -> new FailedActionLeavesPagemap()),

    /** A mistake. */
    PAGEMAP_LISTED_BEFORE_PAGES(PageMaps.class, (rcu, release) -> new PagemapListedBeforePages()),

    /** A mistake. */
    PIN_WITHOUT_PAGEMAP_REF(PageMaps.class, (rcu, release) -> new PinWithoutPagemapRef()),

    /** A mistake. */
    REQUEST_REREADS_COUNT(FolioRefs.class, (rcu, release) -> new RequestRereadsCount()),

    /** A mistake. */
    RELEASE_REREADS_COUNT(FolioRefs.class, (rcu, release) -> new ReleaseRereadsCount()),

    /** A mistake. */
    PRIVATE_PAGE_WITHOUT_PAGEMAP_REF(PrivatePages.class, (rcu, release) -> new PrivatePageWithoutPagemapRef()),

    /** A mistake. */
    PAGE_LISTED_BEFORE_COUNT_RESET(PrivatePages.class, (rcu, release) -> new PageListedBeforeCountReset()),

    /** A mistake. */
    SHARE_TESTED_BEFORE_DECREMENT(DaxEntries.class, (rcu, release) -> new ShareTestedBeforeDecrement()),

    /** A mistake. */
    SHARING_DECIDES_REFERENCES(DaxEntries.class, (rcu, release) -> new SharingDecidesReferences()),

    /** A mistake. */
    INVALIDATION_KEEPS_REFERENCES(DaxEntries.class, (rcu, release) -> new InvalidationKeepsReferences()),

    /** A mistake. */
    ENTRY_STORED_DESPITE_SIGBUS(DaxEntries.class, (rcu, release) -> new EntryStoredDespiteSigbus()),

    /** A mistake. */
    PIN_WITHOUT_OWN_REFERENCE(DaxEntries.class, (rcu, release) -> new PinWithoutOwnReference()),

    /** A mistake. */
    PTE_FAULT_REASSOCIATES_PMD(DaxEntries.class, (rcu, release) -> new PteFaultReassociatesPmd()),

    /** A mistake. */
    FOLIO_PUT_WAKES_NOBODY(FilePages.class, (rcu, release) -> new FolioPutWakesNobody()),

    /** A mistake. */
    PIN_WITHOUT_SECOND_LOOK(FilePages.class, (rcu, release) -> new PinWithoutSecondLook()),

    /** A mistake. */
    UNMAPPED_TAKEN_FOR_IDLE(FilePages.class, (rcu, release) -> new UnmappedTakenForIdle()),

    /** A mistake. */
    EVICTION_IGNORES_PINS(FilePages.class, (rcu, release) -> new EvictionIgnoresPins()),

    /** A mistake. */
    ZAPPED_ENTRY_IS_LEFT_ZAPPED(FilePages.class, (rcu, release) -> new ZappedEntryIsLeftZapped()),

    /** A mistake. */
    SLOW_PIN_DROPS_LOCK_FIRST(FilePages.class, (rcu, release) -> new SlowPinDropsLockFirst()),

    /** A mistake. */
    INVALIDATION_STEPS_INTO_PMD(MappedFile.class, (rcu, release) -> new InvalidationStepsIntoPmd()),

    /** A mistake. */
    HUGE_WRITE_FAULT_CHANGES_NOTHING(MappedFile.class, (rcu, release) -> new HugeWriteFaultChangesNothing()),

    /** A mistake. */
    WRITEBACK_BEGINS_AGAIN(MappedFile.class, (rcu, release) -> new WritebackBeginsAgain()),

    /** A mistake. */
    RESTARTS_FOR_NEIGHBOUR(EntryLock.class, (rcu, release) -> new RestartsForNeighbour(EntryLockSettings.checking())),

    /** A mistake. */
    MAPPING_SET_AFTER_INSERT(DeviceDax.class, (rcu, release) -> new MappingSetAfterInsert()),

    /** A mistake. */
    READ_SECTION_ENDS_BEFORE_INSERT(DeviceDax.class, (rcu, release) -> new ReadSectionEndsBeforeInsert());

    /** Two pages. */
    private static final int PAGES = 2;

    private final Class<?> api;

    @SuppressWarnings("ImmutableEnumChecker") // a constructor holds no state
    private final Maker maker;

    private final String about;
    private final boolean mistaken;

    /** Makes one. */
    private interface Maker {
        Object make(Rcu rcu, Runnable release);
    }

    Keeper(Class<?> api, Maker maker, String about) {
        this.api = api;
        this.maker = maker;
        this.about = about;
        this.mistaken = false;
    }

    Keeper(Class<?> api, Maker maker) {
        this.api = api;
        this.maker = maker;
        this.about = "Has the bug " + name() + ".";
        this.mistaken = true;
    }

    private static Maker design(Function<DesignSettings, RefcountDesign> maker) {
        return (rcu, release) -> maker.apply(new DesignSettings(PAGES, Device.NONE));
    }

    /** Whether it is wrong on purpose, and answers where it is to be caught. */
    public boolean mistaken() {
        return mistaken;
    }

    /** The subject, as claims name it. */
    public Subject<?> subject() {
        return subject(api);
    }

    private <A> Subject<A> subject(Class<A> type) {
        return new Subject<>(name().toLowerCase(Locale.ROOT).replace('_', '-'), type, () -> fresh(type), about);
    }

    /**
     * A fresh one.
     *
     * @param type the interface for which it answers
     */
    public <A> A fresh(Class<A> type) {
        return fresh(type, new Rcu(Hung.MILLIS), () -> {});
    }

    /**
     * A fresh count.
     *
     * @param rcu whose read sections it relies on
     * @param release run by whoever gives the last reference back
     */
    public KillableRef fresh(Rcu rcu, Runnable release) {
        return fresh(KillableRef.class, rcu, release);
    }

    private <A> A fresh(Class<A> type, Rcu rcu, Runnable release) {
        return type.cast(maker.make(rcu, release));
    }
}
