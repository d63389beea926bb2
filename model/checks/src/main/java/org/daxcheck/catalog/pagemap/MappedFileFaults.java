// SPDX-License-Identifier: GPL-2.0-only
package org.daxcheck.catalog.pagemap;

import java.util.List;
import java.util.stream.Stream;
import org.daxcheck.api.MappedFile;
import org.daxcheck.catalog.Fault;
import org.daxcheck.catalog.Kinds;
import org.daxcheck.claim.Claim;
import org.daxcheck.claim.Program;
import org.daxcheck.claim.Subject;
import org.daxcheck.fault.device.MappedAfterReadSection;
import org.daxcheck.fault.truncation.BusyScanDiscardsCopies;
import org.daxcheck.fault.truncation.BusyScanStepsIntoPmd;
import org.daxcheck.fault.truncation.SignalLeavesFileShort;
import org.daxcheck.fault.writeback.DropCachesDeletesMappedEntry;
import org.daxcheck.fault.writeback.FaultHoldsMappingLock;
import org.daxcheck.fault.writeback.FaultLooksUpBlocksUnlocked;
import org.daxcheck.fault.writeback.HoleZeroedByEachFault;
import org.daxcheck.fault.writeback.HugeWriteFaultChangesNothing;
import org.daxcheck.fault.writeback.InvalidationLeavesPageTables;
import org.daxcheck.fault.writeback.InvalidationStepsIntoPmd;
import org.daxcheck.fault.writeback.MkcleanLeavesHugePmd;
import org.daxcheck.fault.writeback.MkcleanLooksAtFirstPageOnly;
import org.daxcheck.fault.writeback.PmdFaultLooksUpBlocksUnlocked;
import org.daxcheck.fault.writeback.PmdFaultTrustsEarlierPmd;
import org.daxcheck.fault.writeback.PteFaultTrustsEarlierPmd;
import org.daxcheck.fault.writeback.WriteInvalidatesBeforeAllocation;
import org.daxcheck.fault.writeback.WritebackBeginsAgain;
import org.daxcheck.port.file.DaxFile;
import org.daxcheck.port.file.RepairedFile;
import org.daxcheck.scenario.pagemap.DevicePrograms;
import org.daxcheck.scenario.pagemap.MappedFilePrograms;
import org.daxcheck.scenario.pagemap.TruncatePrograms;

/** The reported bugs in faults, writeback and invalidation, in the order of their numbers, and what holds without them. */
final class MappedFileFaults {

    private MappedFileFaults() {}

    static List<Fault> all() {
        return List.of(
                file(12).made(FaultLooksUpBlocksUnlocked.class, FaultLooksUpBlocksUnlocked::new)
                        .breaks(Kinds.UNSAFE, "tail-load-vs-write")
                        .holds("store-after-fsync"),
                file(12).made(PmdFaultLooksUpBlocksUnlocked.class, PmdFaultLooksUpBlocksUnlocked::new)
                        .breaks(Kinds.UNSAFE, "huge-fault-vs-write")
                        .holds("tail-load-vs-write"),
                file(12).made(WriteInvalidatesBeforeAllocation.class, WriteInvalidatesBeforeAllocation::new)
                        .breaks(Kinds.UNSAFE, "tail-load-vs-write")
                        .holds("store-after-fsync"),
                file(12).made(InvalidationLeavesPageTables.class, InvalidationLeavesPageTables::new)
                        .breaks(Kinds.WRONG_ANSWER, "write-to-zeros")
                        .holds("store-after-fsync"),
                file(13).made(PmdFaultTrustsEarlierPmd.class, PmdFaultTrustsEarlierPmd::new)
                        .breaks(Kinds.UNSAFE, "copy-vs-fault")
                        .holds("drop-vs-load"),
                file(14).made(HoleZeroedByEachFault.class, HoleZeroedByEachFault::new)
                        .breaks(Kinds.WRONG_ANSWER, "two-write-faults")
                        .holds("store-after-fsync"),
                file(14).made(FaultHoldsMappingLock.class, FaultHoldsMappingLock::new)
                        .breaks(Kinds.LOST, "fault-vs-fsync")
                        .holds("fsync-pmd-tail"),
                file(32).made(BusyScanStepsIntoPmd.class, BusyScanStepsIntoPmd::new)
                        .breaks(Kinds.FOR_EVER, "truncate-dirty-pmd")
                        .holds("truncate-inside"),
                file(35).made(BusyScanDiscardsCopies.class, BusyScanDiscardsCopies::new)
                        .breaks(Kinds.WRONG_ANSWER, "private-copies")
                        .holds("truncate-inside"),
                file(35).made(SignalLeavesFileShort.class, SignalLeavesFileShort::new)
                        .breaks(Kinds.WRONG_ANSWER, "signal-truncate")
                        .holds("truncate-inside"),
                file(13).made(PteFaultTrustsEarlierPmd.class, PteFaultTrustsEarlierPmd::new)
                        .breaks(Kinds.UNSAFE, "copy-vs-fault")
                        .holds("drop-vs-load"),
                file(31).made(WritebackBeginsAgain.class, WritebackBeginsAgain::new)
                        .breaks(Kinds.FOR_EVER, "fsync-vs-stores")
                        .holds("store-after-fsync"),
                file(32).made(InvalidationStepsIntoPmd.class, InvalidationStepsIntoPmd::new)
                        .breaks(Kinds.FOR_EVER, "invalidate-dirty-pmd")
                        .holds("drop-vs-load"),
                file(32).made(HugeWriteFaultChangesNothing.class, HugeWriteFaultChangesNothing::new)
                        .breaks(Kinds.FOR_EVER, "store-after-fsync")
                        .holds("drop-vs-load"),
                file(33).made(DropCachesDeletesMappedEntry.class, DropCachesDeletesMappedEntry::new)
                        .breaks(Kinds.UNSAFE, "drop-vs-load")
                        .holds("store-after-fsync"),
                file(34).made(MkcleanLooksAtFirstPageOnly.class, MkcleanLooksAtFirstPageOnly::new)
                        .breaks(Kinds.WRONG_ANSWER, "fsync-vs-tail-store")
                        .holds("store-after-fsync"),
                file(34).made(MkcleanLeavesHugePmd.class, MkcleanLeavesHugePmd::new)
                        .breaks(Kinds.WRONG_ANSWER, "fsync-vs-store")
                        .holds("drop-vs-load"),
                file(43).made(MappedAfterReadSection.class, MappedAfterReadSection::new)
                        .breaks(Kinds.UNSAFE, "kill-vs-fault")
                        .holds("kill-vs-fsync"));
    }

    static Stream<Claim> sound() {
        Subject<MappedFile> repaired = PageMapClaims.subject(
                "dax-file", MappedFile.class, RepairedFile::new, "Linux 4.12, put right: faults and writeback.");
        Subject<MappedFile> faithful = PageMapClaims.subject(
                "dax-file-2017", MappedFile.class, DaxFile::new, "Linux 4.12, its bugs included.");
        return Stream.of(MappedFilePrograms.all(), DevicePrograms.all(), TruncatePrograms.all())
                .flatMap(programs ->
                        Stream.of(repaired, faithful).flatMap(subject -> PageMapClaims.claims(subject, programs)));
    }

    private static Fault.Draft<MappedFile> file(int number) {
        List<Program<MappedFile>> programs = Stream.of(
                        MappedFilePrograms.all(), TruncatePrograms.all(), DevicePrograms.all())
                .flatMap(List::stream)
                .toList();
        return Fault.of(number, MappedFile.class, programs).exhaustively();
    }
}
