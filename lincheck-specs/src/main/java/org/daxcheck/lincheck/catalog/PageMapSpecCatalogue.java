// SPDX-License-Identifier: GPL-2.0-only
package org.daxcheck.lincheck.catalog;

import java.util.List;
import java.util.stream.Stream;
import org.daxcheck.api.DaxEntries;
import org.daxcheck.api.DeviceDax;
import org.daxcheck.api.FilePages;
import org.daxcheck.api.FolioRefs;
import org.daxcheck.api.KillableRef;
import org.daxcheck.api.PageMaps;
import org.daxcheck.api.PrivatePages;
import org.daxcheck.claim.Catalogue;
import org.daxcheck.claim.Claim;
import org.daxcheck.claim.Finding.Kind;
import org.daxcheck.fault.file.EntryStoredDespiteSigbus;
import org.daxcheck.fault.file.MappingSetAfterInsert;
import org.daxcheck.fault.file.PinWithoutOwnReference;
import org.daxcheck.fault.file.PinWithoutSecondLook;
import org.daxcheck.fault.file.ReadSectionEndsBeforeInsert;
import org.daxcheck.fault.file.ShareTestedBeforeDecrement;
import org.daxcheck.fault.file.UnmappedTakenForIdle;
import org.daxcheck.fault.layout.EvictionIgnoresPins;
import org.daxcheck.fault.pagemap.CountFreedBeforeUnregistered;
import org.daxcheck.fault.pagemap.PageListedBeforeCountReset;
import org.daxcheck.fault.pagemap.PrivatePageWithoutPagemapRef;
import org.daxcheck.fault.pagemap.RequestRereadsCount;
import org.daxcheck.fault.percpuref.DyingCountedForProcessors;
import org.daxcheck.fault.percpuref.SumWithoutGracePeriod;
import org.daxcheck.lincheck.count.AnyRefSpecs;
import org.daxcheck.lincheck.count.LiveRefSpecs;
import org.daxcheck.lincheck.count.RcuRefSpecs;
import org.daxcheck.lincheck.file.AssociationRemovalSpecs;
import org.daxcheck.lincheck.file.AssociationSpecs;
import org.daxcheck.lincheck.file.CompoundLookSpecs;
import org.daxcheck.lincheck.file.DeviceLookSpecs;
import org.daxcheck.lincheck.file.DeviceRemovalSpecs;
import org.daxcheck.lincheck.file.EvictionSpecs;
import org.daxcheck.lincheck.file.FaultSpecs;
import org.daxcheck.lincheck.file.TruncationSpecs;
import org.daxcheck.lincheck.pagemap.FolioRemovalSpecs;
import org.daxcheck.lincheck.pagemap.FolioSpecs;
import org.daxcheck.lincheck.pagemap.PageMapSpecs;
import org.daxcheck.lincheck.pagemap.PrivatePageSpecs;
import org.daxcheck.lincheck.pagemap.PrivateRemovalSpecs;
import org.daxcheck.port.association.EntryAssociations;
import org.daxcheck.port.devdax.CompoundDevDax;
import org.daxcheck.port.devdax.DevDax;
import org.daxcheck.port.devdax.EarlierCompoundDevDax;
import org.daxcheck.port.folio.PrivateMemory;
import org.daxcheck.port.folio.RequestedFolios;
import org.daxcheck.port.folio.SketchedFolios;
import org.daxcheck.port.folio.WarningFolios;
import org.daxcheck.port.layout.DevmapPages;
import org.daxcheck.port.layout.ZappedPages;
import org.daxcheck.port.pagemap.MemremapPages;
import org.daxcheck.port.pagemap.ZoneDevicePages;
import org.daxcheck.port.percpuref.AtomicRef;
import org.daxcheck.port.percpuref.LockedRef;
import org.daxcheck.port.percpuref.PercpuRef;

/**
 * The specification classes of counts, page maps, folios, files and devices: all scenarios of the smaller sizes through every
 * interleaving, and at night larger ones by model checking and by stress. Each set of operations is broken by a mistake.
 */
public final class PageMapSpecCatalogue implements Catalogue {

    /** Found by the service loader. */
    public PageMapSpecCatalogue() {}

    @Override
    public List<Claim> claims() {
        return Stream.of(counts(), maps(), folios(), devices(), files())
                .flatMap(families -> families)
                .flatMap(OperationSet::claims)
                .toList();
    }

    private static Stream<OperationSet<?>> counts() {
        return Stream.of(
                new OperationSet<>("live-ref", KillableRef.class, LiveRefSpecs.Sequential.class, 2)
                        .holds("percpu-ref", PercpuRef::checking, LiveRefSpecs.Percpu.class)
                        .holds("atomic-ref", AtomicRef::checking, LiveRefSpecs.Atomic.class)
                        .holds("locked-ref", LockedRef::checking, LiveRefSpecs.Locked.class)
                        .breaks(
                                "sum-without-grace-period",
                                SumWithoutGracePeriod::new,
                                LiveRefSpecs.SumWithoutGracePeriodBug.class,
                                2,
                                Kind.NOT_LINEARIZABLE)
                        .breaks(
                                "dying-counted-for-processors",
                                DyingCountedForProcessors::new,
                                LiveRefSpecs.DyingCountedForProcessorsBug.class,
                                2,
                                Kind.NOT_LINEARIZABLE),
                new OperationSet<>("any-ref", KillableRef.class, AnyRefSpecs.Sequential.class, 2)
                        .holds("percpu-ref", PercpuRef::checking, AnyRefSpecs.Percpu.class)
                        .holds("atomic-ref", AtomicRef::checking, AnyRefSpecs.Atomic.class)
                        .holds("locked-ref", LockedRef::checking, AnyRefSpecs.Locked.class)
                        .breaks(
                                "sum-without-grace-period",
                                SumWithoutGracePeriod::new,
                                AnyRefSpecs.SumWithoutGracePeriodBug.class,
                                2,
                                Kind.NOT_LINEARIZABLE),
                new OperationSet<>("rcu-ref", KillableRef.class, RcuRefSpecs.Sequential.class, 2)
                        .holds("percpu-ref", PercpuRef::checking, RcuRefSpecs.Percpu.class)
                        .holds("atomic-ref", AtomicRef::checking, RcuRefSpecs.Atomic.class)
                        .holds("locked-ref", LockedRef::checking, RcuRefSpecs.Locked.class)
                        .breaks(
                                "sum-without-grace-period",
                                SumWithoutGracePeriod::new,
                                RcuRefSpecs.SumWithoutGracePeriodBug.class,
                                1,
                                Kind.SAFETY,
                                Kind.LOST_WAKEUP));
    }

    private static Stream<OperationSet<?>> maps() {
        return Stream.of(
                new OperationSet<>("page-map", PageMaps.class, PageMapSpecs.Sequential.class, 1)
                        .holds("memremap", MemremapPages::new, PageMapSpecs.Memremap.class)
                        .holds("memremap-percpu", MemremapPages::percpu, PageMapSpecs.Percpu.class)
                        .holds("memremap-locked", MemremapPages::locked, PageMapSpecs.Locked.class)
                        .holds("zone-device-pages", ZoneDevicePages::new, PageMapSpecs.ZoneDevice.class)
                        .breaks(
                                "count-freed-before-unregistered",
                                CountFreedBeforeUnregistered::new,
                                PageMapSpecs.CountFreedBeforeUnregisteredBug.class,
                                1,
                                Kind.SAFETY),
                new OperationSet<>("private-page", PrivatePages.class, PrivatePageSpecs.Sequential.class, 2)
                        .holds("private-pages", PrivateMemory::new, PrivatePageSpecs.Driver.class)
                        .breaks(
                                "page-listed-before-count-reset",
                                PageListedBeforeCountReset::new,
                                PrivatePageSpecs.PageListedBeforeCountResetBug.class,
                                2,
                                Kind.SAFETY),
                new OperationSet<>("private-removal", PrivatePages.class, PrivateRemovalSpecs.Sequential.class, 2)
                        .holds("private-pages", PrivateMemory::new, PrivateRemovalSpecs.Driver.class)
                        .breaks(
                                "private-page-without-pagemap-ref",
                                PrivatePageWithoutPagemapRef::new,
                                PrivateRemovalSpecs.PrivatePageWithoutPagemapRefBug.class,
                                2,
                                Kind.SAFETY));
    }

    private static Stream<OperationSet<?>> folios() {
        return Stream.of(
                new OperationSet<>("folio", FolioRefs.class, FolioSpecs.Sequential.class, 1)
                        .holds("folios", RequestedFolios::new, FolioSpecs.Folios.class)
                        .holds("folios-percpu", RequestedFolios::percpu, FolioSpecs.Percpu.class)
                        .holds("folios-locked", RequestedFolios::locked, FolioSpecs.Locked.class)
                        .holds("folios-sketch", SketchedFolios::new, FolioSpecs.Sketch.class)
                        .holds("folios-sketch-pfn", WarningFolios::new, FolioSpecs.SketchPfn.class)
                        .breaks(
                                "request-rereads-count",
                                RequestRereadsCount::new,
                                FolioSpecs.RequestRereadsCountBug.class,
                                2,
                                Kind.NOT_LINEARIZABLE),
                new OperationSet<>("folio-removal", FolioRefs.class, FolioRemovalSpecs.Sequential.class, 2)
                        .holds("folios", RequestedFolios::new, FolioRemovalSpecs.Folios.class)
                        .holds("folios-percpu", RequestedFolios::percpu, FolioRemovalSpecs.Percpu.class)
                        .holds("folios-locked", RequestedFolios::locked, FolioRemovalSpecs.Locked.class)
                        .breaks("folios-sketch", SketchedFolios::new, FolioRemovalSpecs.SketchBug.class, 2, Kind.SAFETY)
                        .breaks(
                                "folios-sketch-pfn",
                                WarningFolios::new,
                                FolioRemovalSpecs.SketchPfnBug.class,
                                2,
                                Kind.SAFETY));
    }

    private static Stream<OperationSet<?>> devices() {
        return Stream.of(
                new OperationSet<>("device-look", DeviceDax.class, DeviceLookSpecs.Sequential.class, 2)
                        .holds("devdax", DevDax::new, DeviceLookSpecs.Devdax.class)
                        .breaks(
                                "mapping-set-after-insert",
                                MappingSetAfterInsert::new,
                                DeviceLookSpecs.MappingSetAfterInsertBug.class,
                                2,
                                Kind.NOT_LINEARIZABLE),
                new OperationSet<>("compound-look", DeviceDax.class, CompoundLookSpecs.Sequential.class, 2)
                        .holds("devdax-compound", CompoundDevDax::new, CompoundLookSpecs.Compound.class)
                        .breaks(
                                "devdax-compound-2021",
                                EarlierCompoundDevDax::new,
                                CompoundLookSpecs.Compound2021Bug.class,
                                2,
                                Kind.NOT_LINEARIZABLE),
                new OperationSet<>("device-removal", DeviceDax.class, DeviceRemovalSpecs.Sequential.class, 2)
                        .holds("devdax", DevDax::new, DeviceRemovalSpecs.Devdax.class)
                        .holds("devdax-compound", CompoundDevDax::new, DeviceRemovalSpecs.Compound.class)
                        .holds(
                                "devdax-compound-2021",
                                EarlierCompoundDevDax::new,
                                DeviceRemovalSpecs.Compound2021.class)
                        .breaks(
                                "read-section-ends-before-insert",
                                ReadSectionEndsBeforeInsert::new,
                                DeviceRemovalSpecs.ReadSectionEndsBeforeInsertBug.class,
                                2,
                                Kind.SAFETY));
    }

    private static Stream<OperationSet<?>> files() {
        return Stream.of(
                new OperationSet<>("association", DaxEntries.class, AssociationSpecs.Sequential.class, 1)
                        .holds("associations", EntryAssociations::new, AssociationSpecs.Associations.class)
                        .breaks(
                                "share-tested-before-decrement",
                                ShareTestedBeforeDecrement::new,
                                AssociationSpecs.ShareTestedBeforeDecrementBug.class,
                                2,
                                Kind.NOT_LINEARIZABLE),
                new OperationSet<>("association-removal", DaxEntries.class, AssociationRemovalSpecs.Sequential.class, 2)
                        .holds("associations", EntryAssociations::new, AssociationRemovalSpecs.Associations.class)
                        .breaks(
                                "entry-stored-despite-sigbus",
                                EntryStoredDespiteSigbus::new,
                                AssociationRemovalSpecs.EntryStoredDespiteSigbusBug.class,
                                2,
                                Kind.SAFETY)
                        .breaks(
                                "pin-without-own-reference",
                                PinWithoutOwnReference::new,
                                AssociationRemovalSpecs.PinWithoutOwnReferenceBug.class,
                                2,
                                Kind.SAFETY),
                new OperationSet<>("truncation", FilePages.class, TruncationSpecs.Sequential.class, 2)
                        .holds("devmap-pages", DevmapPages::new, TruncationSpecs.Devmap.class)
                        .holds("zapped-pages", ZappedPages::new, TruncationSpecs.Zapped.class)
                        .breaks(
                                "pin-without-second-look",
                                PinWithoutSecondLook::new,
                                TruncationSpecs.PinWithoutSecondLookBug.class,
                                2,
                                Kind.SAFETY),
                new OperationSet<>("eviction", FilePages.class, EvictionSpecs.Sequential.class, 2)
                        .holds("devmap-pages", DevmapPages::new, EvictionSpecs.Devmap.class)
                        .holds("zapped-pages", ZappedPages::new, EvictionSpecs.Zapped.class)
                        .breaks(
                                "eviction-ignores-pins",
                                EvictionIgnoresPins::new,
                                EvictionSpecs.EvictionIgnoresPinsBug.class,
                                1,
                                Kind.SAFETY),
                new OperationSet<>("fault", FilePages.class, FaultSpecs.Sequential.class, 2)
                        .holds("devmap-pages", DevmapPages::new, FaultSpecs.Devmap.class)
                        .holds("zapped-pages", ZappedPages::new, FaultSpecs.Zapped.class)
                        .breaks(
                                "unmapped-taken-for-idle",
                                UnmappedTakenForIdle::new,
                                FaultSpecs.UnmappedTakenForIdleBug.class,
                                2,
                                Kind.SAFETY));
    }
}
