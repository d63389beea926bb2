// SPDX-License-Identifier: GPL-2.0-only
package org.daxcheck.catalog.pagemap;

import java.util.List;
import org.daxcheck.api.DaxEntries;
import org.daxcheck.api.FilePages;
import org.daxcheck.api.MappedFile;
import org.daxcheck.catalog.Fault;
import org.daxcheck.catalog.Kinds;
import org.daxcheck.fault.device.FailedFlushClearsDirty;
import org.daxcheck.fault.device.KillWithoutGracePeriod;
import org.daxcheck.fault.device.ShortWriteKeepsBlocks;
import org.daxcheck.fault.device.SigbusKeepsEntryLocked;
import org.daxcheck.fault.file.LastSharerForgotten;
import org.daxcheck.fault.file.OwnerNotCountedAsSharer;
import org.daxcheck.fault.layout.EvictionWaitsForFirstPage;
import org.daxcheck.fault.layout.PteBeforeReference;
import org.daxcheck.fault.layout.SlowPinDropsLockFirst;
import org.daxcheck.fault.truncation.BlocksFreedBeforeUnmap;
import org.daxcheck.fault.truncation.BreakKeepsMmapSem;
import org.daxcheck.fault.truncation.EntriesDeletedAfterFree;
import org.daxcheck.fault.truncation.FaultsIgnoreTruncation;
import org.daxcheck.fault.truncation.LastPageKeepsTail;
import org.daxcheck.fault.truncation.NewBlockKeepsContents;
import org.daxcheck.fault.writeback.WritebackFlushesFirstPageOnly;
import org.daxcheck.scenario.pagemap.AssociationPrograms;
import org.daxcheck.scenario.pagemap.DevicePrograms;
import org.daxcheck.scenario.pagemap.FilePrograms;
import org.daxcheck.scenario.pagemap.MappedFilePrograms;
import org.daxcheck.scenario.pagemap.TruncatePrograms;

/** Mistakes made on purpose in a file: what stands between it and its device, and between it and other files. */
final class SeededFileFaults {

    private SeededFileFaults() {}

    static List<Fault> all() {
        return List.of(
                entries()
                        .made(OwnerNotCountedAsSharer.class, OwnerNotCountedAsSharer::new)
                        .breaks(Kinds.WRONG_ANSWER, "plain-then-shared-look")
                        .holds("share-and-leave"),
                entries()
                        .made(LastSharerForgotten.class, LastSharerForgotten::new)
                        .breaks(Kinds.WRONG_ANSWER, "leave-vs-look")
                        .holds("pin-vs-unmap"),
                pages().made(PteBeforeReference.class, PteBeforeReference::new)
                        .breaks(Kinds.UNSAFE, "fault-vs-pin")
                        .holds("unpin-vs-truncate"),
                pages().made(EvictionWaitsForFirstPage.class, EvictionWaitsForFirstPage::new)
                        .breaks(Kinds.UNSAFE, "unpin-unpin-vs-evict")
                        .holds("unpin-vs-evict"),
                pages().made(SlowPinDropsLockFirst.class, SlowPinDropsLockFirst::new)
                        .breaks(Kinds.UNSAFE, "slow-pin-vs-truncate")
                        .holds("pin-vs-truncate"),
                device().made(KillWithoutGracePeriod.class, KillWithoutGracePeriod::new)
                        .breaks(Kinds.UNSAFE, "kill-vs-fsync", "kill-vs-write", "kill-vs-fault")
                        .holds("failed-append"),
                device().made(FailedFlushClearsDirty.class, FailedFlushClearsDirty::new)
                        .breaks(Kinds.WRONG_ANSWER, "bad-block-fsync")
                        .holds("kill-vs-load"),
                device().made(SigbusKeepsEntryLocked.class, SigbusKeepsEntryLocked::new)
                        .breaks(Kinds.LOST, "bad-block-fault")
                        .holds("bad-block-fsync"),
                device().made(ShortWriteKeepsBlocks.class, ShortWriteKeepsBlocks::new)
                        .breaks(Kinds.UNSAFE, "failed-append")
                        .holds("kill-vs-write"),
                Fault.of(0, MappedFile.class, MappedFilePrograms.all())
                        .exhaustively()
                        .made(WritebackFlushesFirstPageOnly.class, WritebackFlushesFirstPageOnly::new)
                        .breaks(Kinds.WRONG_ANSWER, "fsync-pmd-tail")
                        .holds("store-after-fsync"),
                truncation()
                        .made(BreakKeepsMmapSem.class, BreakKeepsMmapSem::new)
                        .breaks(Kinds.LOST, "pinned-fault-vs-truncate")
                        .holds("dma-vs-truncate"),
                truncation()
                        .made(BlocksFreedBeforeUnmap.class, BlocksFreedBeforeUnmap::new)
                        .breaks(Kinds.UNSAFE, "truncate-vs-store")
                        .holds("append-vs-load"),
                truncation()
                        .made(EntriesDeletedAfterFree.class, EntriesDeletedAfterFree::new)
                        .breaks(Kinds.UNSAFE, "truncate-vs-fsync")
                        .holds("append-vs-load"),
                truncation()
                        .made(FaultsIgnoreTruncation.class, FaultsIgnoreTruncation::new)
                        .breaks(Kinds.UNSAFE, "punch-vs-load")
                        .holds("truncate-inside"),
                truncation()
                        .made(NewBlockKeepsContents.class, NewBlockKeepsContents::new)
                        .breaks(Kinds.WRONG_ANSWER, "reuse", "reuse-unwritten")
                        .holds("truncate-vs-fsync"),
                truncation()
                        .made(LastPageKeepsTail.class, LastPageKeepsTail::new)
                        .breaks(Kinds.WRONG_ANSWER, "truncate-inside")
                        .holds("truncate-vs-fsync"));
    }

    private static Fault.Draft<DaxEntries> entries() {
        return Fault.of(0, DaxEntries.class, AssociationPrograms.all()).exhaustively();
    }

    private static Fault.Draft<FilePages> pages() {
        return Fault.of(0, FilePages.class, FilePrograms.all()).exhaustively();
    }

    private static Fault.Draft<MappedFile> device() {
        return Fault.of(0, MappedFile.class, DevicePrograms.all()).exhaustively();
    }

    private static Fault.Draft<MappedFile> truncation() {
        return Fault.of(0, MappedFile.class, TruncatePrograms.all()).exhaustively();
    }
}
