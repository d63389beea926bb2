// SPDX-License-Identifier: GPL-2.0-only
package org.daxcheck.lincheck.catalog;

import static org.daxcheck.claim.Finding.Kind.LIVELOCK;
import static org.daxcheck.claim.Finding.Kind.LOST_WAKEUP;
import static org.daxcheck.claim.Finding.Kind.NOT_LINEARIZABLE;
import static org.daxcheck.claim.Finding.Kind.SAFETY;

import java.util.List;
import java.util.stream.Stream;
import org.daxcheck.api.MappedFile;
import org.daxcheck.claim.Catalogue;
import org.daxcheck.claim.Claim;
import org.daxcheck.fault.device.FailedFlushClearsDirty;
import org.daxcheck.fault.device.KillWithoutGracePeriod;
import org.daxcheck.fault.device.SigbusKeepsEntryLocked;
import org.daxcheck.fault.truncation.BlocksFreedBeforeUnmap;
import org.daxcheck.fault.truncation.EntriesDeletedAfterFree;
import org.daxcheck.fault.truncation.FaultsIgnoreTruncation;
import org.daxcheck.fault.truncation.SignalLeavesFileShort;
import org.daxcheck.fault.writeback.FaultLooksUpBlocksUnlocked;
import org.daxcheck.fault.writeback.PmdFaultTrustsEarlierPmd;
import org.daxcheck.fault.writeback.PteFaultTrustsEarlierPmd;
import org.daxcheck.fault.writeback.WriteInvalidatesBeforeAllocation;
import org.daxcheck.lincheck.blocks.FailureSpecs;
import org.daxcheck.lincheck.blocks.InterruptionSpecs;
import org.daxcheck.lincheck.blocks.RemovalSpecs;
import org.daxcheck.lincheck.blocks.ReuseSpecs;
import org.daxcheck.lincheck.mapped.ContentsSpecs;
import org.daxcheck.lincheck.mapped.DurabilitySpecs;
import org.daxcheck.lincheck.mapped.MappingSpecs;
import org.daxcheck.lincheck.mapped.ZerosSpecs;
import org.daxcheck.port.file.DaxFile;
import org.daxcheck.port.file.RepairedFile;

/**
 * The specification classes of files that are mapped: for the port of Linux 4.12, for the same put right, and for mistakes of which each
 * set shows some; in the sizes of {@link PageMapSpecCatalogue}.
 */
public final class MappedFileSpecCatalogue implements Catalogue {

    private static final String REPAIRED = "dax-file";
    private static final String FAITHFUL = "dax-file-2017";

    /** Found by the service loader. */
    public MappedFileSpecCatalogue() {}

    @Override
    public List<Claim> claims() {
        return Stream.of(contents(), zeros(), mapping(), durability(), reuse(), interruption(), removal(), failure())
                .flatMap(OperationSet::claims)
                .toList();
    }

    private static OperationSet<MappedFile> contents() {
        return set("contents", ContentsSpecs.Sequential.class, 2)
                .holds(REPAIRED, RepairedFile::new, ContentsSpecs.Repaired.class)
                .breaks(FAITHFUL, DaxFile::new, ContentsSpecs.Faithful.class, 1, NOT_LINEARIZABLE)
                .breaksSampled(
                        "fault-looks-up-blocks-unlocked",
                        FaultLooksUpBlocksUnlocked::new,
                        ContentsSpecs.FaultLooksUpBlocksUnlockedBug.class,
                        1,
                        NOT_LINEARIZABLE)
                .breaksSampled(
                        "write-invalidates-before-allocation",
                        WriteInvalidatesBeforeAllocation::new,
                        ContentsSpecs.WriteInvalidatesBeforeAllocationBug.class,
                        1,
                        NOT_LINEARIZABLE);
    }

    private static OperationSet<MappedFile> zeros() {
        return set("zeros", ZerosSpecs.Sequential.class, 1)
                .holds(REPAIRED, RepairedFile::new, ZerosSpecs.Repaired.class)
                .breaks(FAITHFUL, DaxFile::new, ZerosSpecs.Faithful.class, 1, NOT_LINEARIZABLE);
    }

    private static OperationSet<MappedFile> mapping() {
        return set("mapping", MappingSpecs.Sequential.class, 1)
                .holds(REPAIRED, RepairedFile::new, MappingSpecs.Repaired.class)
                .breaks(FAITHFUL, DaxFile::new, MappingSpecs.Faithful.class, 1, LIVELOCK)
                .breaks(
                        "pmd-fault-trusts-earlier-pmd",
                        PmdFaultTrustsEarlierPmd::new,
                        MappingSpecs.PmdFaultTrustsEarlierPmdBug.class,
                        1,
                        SAFETY)
                .breaks(
                        "pte-fault-trusts-earlier-pmd",
                        PteFaultTrustsEarlierPmd::new,
                        MappingSpecs.PteFaultTrustsEarlierPmdBug.class,
                        1,
                        SAFETY);
    }

    private static OperationSet<MappedFile> durability() {
        return set("durability", DurabilitySpecs.Sequential.class, 2)
                .holds(REPAIRED, RepairedFile::new, DurabilitySpecs.Repaired.class)
                .breaks(FAITHFUL, DaxFile::new, DurabilitySpecs.Faithful.class, 2, NOT_LINEARIZABLE);
    }

    private static OperationSet<MappedFile> reuse() {
        return set("reuse", ReuseSpecs.Sequential.class, 1)
                .holds(REPAIRED, RepairedFile::new, ReuseSpecs.Repaired.class)
                .breaks(FAITHFUL, DaxFile::new, ReuseSpecs.Faithful.class, 1, SAFETY)
                .breaks(
                        "blocks-freed-before-unmap",
                        BlocksFreedBeforeUnmap::new,
                        ReuseSpecs.BlocksFreedBeforeUnmapBug.class,
                        1,
                        SAFETY)
                .breaks(
                        "entries-deleted-after-free",
                        EntriesDeletedAfterFree::new,
                        ReuseSpecs.EntriesDeletedAfterFreeBug.class,
                        1,
                        SAFETY)
                .breaks(
                        "faults-ignore-truncation",
                        FaultsIgnoreTruncation::new,
                        ReuseSpecs.FaultsIgnoreTruncationBug.class,
                        1,
                        SAFETY);
    }

    private static OperationSet<MappedFile> interruption() {
        return set("interruption", InterruptionSpecs.Sequential.class, 2)
                .holds(REPAIRED, RepairedFile::new, InterruptionSpecs.Repaired.class)
                .breaks(FAITHFUL, DaxFile::new, InterruptionSpecs.Faithful.class, 1, SAFETY)
                .breaks(
                        "signal-leaves-file-short",
                        SignalLeavesFileShort::new,
                        InterruptionSpecs.SignalLeavesFileShortBug.class,
                        2,
                        NOT_LINEARIZABLE);
    }

    private static OperationSet<MappedFile> removal() {
        return set("removal", RemovalSpecs.Sequential.class, 1)
                .holds(REPAIRED, RepairedFile::new, RemovalSpecs.Repaired.class)
                .holds(FAITHFUL, DaxFile::new, RemovalSpecs.Faithful.class)
                .breaks(
                        "kill-without-grace-period",
                        KillWithoutGracePeriod::new,
                        RemovalSpecs.KillWithoutGracePeriodBug.class,
                        1,
                        SAFETY);
    }

    private static OperationSet<MappedFile> failure() {
        return set("failure", FailureSpecs.Sequential.class, 2)
                .holds(REPAIRED, RepairedFile::new, FailureSpecs.Repaired.class)
                .holds(FAITHFUL, DaxFile::new, FailureSpecs.Faithful.class)
                .breaks(
                        "failed-flush-clears-dirty",
                        FailedFlushClearsDirty::new,
                        FailureSpecs.FailedFlushClearsDirtyBug.class,
                        1,
                        NOT_LINEARIZABLE)
                .breaks(
                        "sigbus-keeps-entry-locked",
                        SigbusKeepsEntryLocked::new,
                        FailureSpecs.SigbusKeepsEntryLockedBug.class,
                        2,
                        LOST_WAKEUP);
    }

    private static OperationSet<MappedFile> set(String name, Class<?> sequential, int nightCalls) {
        return new OperationSet<>("file-" + name, MappedFile.class, sequential, nightCalls);
    }
}
