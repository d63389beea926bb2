// SPDX-License-Identifier: GPL-2.0-only
package org.daxcheck.catalog.pagemap;

import java.util.List;
import org.daxcheck.api.DaxEntries;
import org.daxcheck.api.DeviceDax;
import org.daxcheck.api.FilePages;
import org.daxcheck.catalog.Fault;
import org.daxcheck.catalog.Kinds;
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
import org.daxcheck.scenario.pagemap.AssociationPrograms;
import org.daxcheck.scenario.pagemap.DeviceDaxPrograms;
import org.daxcheck.scenario.pagemap.FilePrograms;

/** The reported bugs of what files and devices do with pages, in the order of their numbers. */
final class FileFaults {

    private FileFaults() {}

    static List<Fault> all() {
        return List.of(
                entries(8)
                        .made(PinWithoutOwnReference.class, PinWithoutOwnReference::new)
                        .breaks(Kinds.UNSAFE, "pin-vs-unmap")
                        .holds("insert-vs-unmap"),
                files(11)
                        .exhaustively()
                        .made(PinWithoutSecondLook.class, PinWithoutSecondLook::new)
                        .breaks(Kinds.UNSAFE, "pin-vs-truncate")
                        .holds("unpin-vs-truncate"),
                files(21)
                        .made(FolioPutWakesNobody.class, FolioPutWakesNobody::new)
                        .breaks(Kinds.LOST, "folio-put-vs-truncate")
                        .holds("unpin-vs-truncate"),
                entries(25)
                        .made(ShareTestedBeforeDecrement.class, ShareTestedBeforeDecrement::new)
                        .breaks(Kinds.UNSAFE, "share-and-leave")
                        .holds("insert-vs-unmap"),
                entries(27)
                        .made(EntryStoredDespiteSigbus.class, EntryStoredDespiteSigbus::new)
                        .breaks(Kinds.UNSAFE, "insert-vs-unmap")
                        .holds("invalidate-vs-insert"),
                entries(28)
                        .made(InvalidationKeepsReferences.class, InvalidationKeepsReferences::new)
                        .breaks(Kinds.UNSAFE, "invalidate-vs-insert")
                        .breaks(Kinds.LOST, "invalidate-vs-unmap")
                        .holds("insert-vs-unmap"),
                entries(29)
                        .made(SharingDecidesReferences.class, SharingDecidesReferences::new)
                        .breaks(Kinds.UNSAFE, "plain-then-shared", "share-and-leave")
                        .holds("invalidate-vs-insert"),
                files(30)
                        .made(ZappedEntryIsLeftZapped.class, ZappedEntryIsLeftZapped::new)
                        .breaks(Kinds.UNSAFE, "refault-vs-truncate")
                        .holds("munmap-vs-truncate"),
                files(36)
                        .made(UnmappedTakenForIdle.class, UnmappedTakenForIdle::new)
                        .breaks(Kinds.UNSAFE, "munmap-vs-truncate")
                        .holds("pin-vs-truncate"),
                entries(39)
                        .made(PteFaultReassociatesPmd.class, PteFaultReassociatesPmd::new)
                        .breaks(Kinds.WRONG_ANSWER, "pte-in-pmd")
                        .holds("invalidate-vs-insert"),
                devices(41)
                        .made(MappingSetAfterInsert.class, MappingSetAfterInsert::new)
                        .breaks(Kinds.WRONG_ANSWER, "fault-vs-look")
                        .holds("fault-vs-remove"),
                devices(43)
                        .made(ReadSectionEndsBeforeInsert.class, ReadSectionEndsBeforeInsert::new)
                        .breaks(Kinds.UNSAFE, "fault-vs-remove")
                        .holds("fault-vs-look"));
    }

    private static Fault.Draft<DaxEntries> entries(int number) {
        return Fault.of(number, DaxEntries.class, AssociationPrograms.all());
    }

    private static Fault.Draft<FilePages> files(int number) {
        return Fault.of(number, FilePages.class, FilePrograms.all());
    }

    private static Fault.Draft<DeviceDax> devices(int number) {
        return Fault.of(number, DeviceDax.class, DeviceDaxPrograms.all());
    }
}
