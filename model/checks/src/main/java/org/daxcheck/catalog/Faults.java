// SPDX-License-Identifier: GPL-2.0-only
package org.daxcheck.catalog;

import java.util.List;
import java.util.stream.Stream;
import org.daxcheck.api.EntryLock;
import org.daxcheck.api.PageEntryLock;
import org.daxcheck.claim.Program;
import org.daxcheck.fault.entrylock.FaultsIgnoreEntryLock;
import org.daxcheck.fault.entrylock.FaultsShareHolePage;
import org.daxcheck.fault.entrylock.HolePageWakesOnlyNext;
import org.daxcheck.fault.entrylock.InsertWithoutSecondLookup;
import org.daxcheck.fault.entrylock.InvalidateWakesOnlyNext;
import org.daxcheck.fault.entrylock.LockPageRetriesLocked;
import org.daxcheck.fault.entrylock.LockPageTouchesFreedMapping;
import org.daxcheck.fault.entrylock.LockPageWaitsExclusively;
import org.daxcheck.fault.entrylock.NothingFoundWakesOwnKey;
import org.daxcheck.fault.entrylock.NothingTakenForConflict;
import org.daxcheck.fault.entrylock.PmdFaultWaitsForPte;
import org.daxcheck.fault.entrylock.PutUnlockedWakesOnConflict;
import org.daxcheck.fault.entrylock.UnlockPageRebuildsEntry;
import org.daxcheck.scenario.EntryLockPrograms;
import org.daxcheck.scenario.PageLockPrograms;

/** The reported bugs of the entry lock, in the order of their numbers. */
final class Faults {

    private Faults() {}

    static List<Fault> all() {
        return List.of(
                entries(1)
                        .in(InvalidateWakesOnlyNext.class, InvalidateWakesOnlyNext::new)
                        .breaks(Kinds.LOST, "hold-inv-x3", "hold-inv-inv-fault")
                        .holds("hold-inv-inv", "hold-fault-fault"),
                entries(1)
                        .in(NothingFoundWakesOwnKey.class, NothingFoundWakesOwnKey::new)
                        .breaks(Kinds.LOST, "holdpmd-inv-x3")
                        .holds("hold-inv-inv"),
                entries(2)
                        .in(HolePageWakesOnlyNext.class, HolePageWakesOnlyNext::new)
                        .breaks(Kinds.LOST, "read-x3")
                        .holds("load-vs-read0"),
                entries(3)
                        .in(PmdFaultWaitsForPte.class, PmdFaultWaitsForPte::new)
                        .breaks(Kinds.LOST, "hold1-pmd", "hold1-pmd1")
                        .holds("hold-pmd", "pte-pte-2x1"),
                entries(4)
                        .in(PutUnlockedWakesOnConflict.class, PutUnlockedWakesOnConflict::new)
                        .breaks(Kinds.LOST, "hold-peek-fault", "hold-inv-inv")
                        .holds("hold-fault-fault"),
                entries(14)
                        .in(FaultsIgnoreEntryLock.class, FaultsIgnoreEntryLock::new)
                        .breaks(Kinds.UNSAFE, "pte-pte-2x1", "write-write-2x1")
                        .holds("tag-vs-peek0"),
                entries(14)
                        .in(FaultsShareHolePage.class, FaultsShareHolePage::new)
                        .breaks(Kinds.UNSAFE, "fill-vs-read0")
                        .holds("load-vs-peek0"),
                entries(15)
                        .in(InsertWithoutSecondLookup.class, InsertWithoutSecondLookup::new)
                        .breaks(Kinds.WRONG_ANSWER, "pte-pte-2x1")
                        .holds("hold-fault"),
                pages(16)
                        .in(LockPageRetriesLocked.class, LockPageRetriesLocked::new)
                        .breaks(Kinds.UNSAFE, "hold-failure")
                        .holds("failure-pmd-tail"),
                pages(17)
                        .in(LockPageWaitsExclusively.class, LockPageWaitsExclusively::new)
                        .breaks(Kinds.LOST, "hold-del-failure-fault")
                        .holds("hold-failure-fault"),
                pages(18)
                        .in(LockPageTouchesFreedMapping.class, LockPageTouchesFreedMapping::new)
                        .breaks(Kinds.UNSAFE, "hold-failure-evict")
                        .holds("hold-failure"),
                pages(19)
                        .in(UnlockPageRebuildsEntry.class, UnlockPageRebuildsEntry::new)
                        .breaks(Kinds.UNSAFE, "failure-pmd-tail")
                        .holds("failure-pmd-head", "failure-pte"),
                entries(38)
                        .in(NothingTakenForConflict.class, NothingTakenForConflict::new)
                        .breaks(Kinds.WRONG_ANSWER, "pmd-pmd-2x1")
                        .holds("hold-fault", "pte-pte-2x1"));
    }

    static Fault.Draft<EntryLock> entries(int number) {
        List<Program<EntryLock>> programs = Stream.of(
                        EntryLockPrograms.general(), EntryLockPrograms.withHolePages(), EntryLockPrograms.withStops())
                .flatMap(List::stream)
                .toList();
        return Fault.of(number, EntryLock.class, programs);
    }

    private static Fault.Draft<PageEntryLock> pages(int number) {
        return Fault.of(number, PageEntryLock.class, PageLockPrograms.all());
    }
}
