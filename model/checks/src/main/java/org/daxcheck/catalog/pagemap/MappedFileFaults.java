// SPDX-License-Identifier: GPL-2.0-only
package org.daxcheck.catalog.pagemap;

import java.util.List;
import java.util.stream.Stream;
import org.daxcheck.api.MappedFile;
import org.daxcheck.catalog.Fault;
import org.daxcheck.catalog.Kinds;
import org.daxcheck.claim.Claim;
import org.daxcheck.claim.Subject;
import org.daxcheck.fault.writeback.DropCachesDeletesMappedEntry;
import org.daxcheck.fault.writeback.FaultLooksUpBlocksUnlocked;
import org.daxcheck.fault.writeback.HugeWriteFaultChangesNothing;
import org.daxcheck.fault.writeback.InvalidationStepsIntoPmd;
import org.daxcheck.fault.writeback.MkcleanLeavesHugePmd;
import org.daxcheck.fault.writeback.MkcleanLooksAtFirstPageOnly;
import org.daxcheck.fault.writeback.PteFaultTrustsEarlierPmd;
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
                file(13).made(PteFaultTrustsEarlierPmd.class, PteFaultTrustsEarlierPmd::new)
                        .breaks(Kinds.UNSAFE, "copy-vs-fault")
                        .holds("drop-vs-load"),
                file(31).made(WritebackBeginsAgain.class, WritebackBeginsAgain::new)
                        .breaks(Kinds.UNSAFE, "fsync-vs-dirty-dirty")
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
                        .holds("drop-vs-load"));
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
        return Fault.of(number, MappedFile.class, MappedFilePrograms.all()).exhaustively();
    }
}
