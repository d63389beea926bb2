// SPDX-License-Identifier: GPL-2.0-only
package org.daxcheck.catalog;

import java.util.List;
import org.daxcheck.api.EntryLockSettings;
import org.daxcheck.fault.entrylock.DowngradeWakesOnlyNext;
import org.daxcheck.fault.entrylock.RestartsForNeighbour;
import org.daxcheck.fault.entrylock.locked.ChoiceBeginsLater;
import org.daxcheck.fault.entrylock.locked.FlushWakesNobody;
import org.daxcheck.fault.entrylock.locked.PageReferenceKept;
import org.daxcheck.fault.entrylock.locked.QueueByUnalignedIndex;
import org.daxcheck.fault.entrylock.lockfree.ChoiceAwaitsHolder;
import org.daxcheck.fault.entrylock.lockfree.ChoiceToggles;
import org.daxcheck.fault.entrylock.lockfree.HandOverWakesNobody;
import org.daxcheck.fault.entrylock.lockfree.InsertionAwaited;
import org.daxcheck.fault.entrylock.lockfree.InsertionAwaitsNeighbours;
import org.daxcheck.fault.entrylock.lockfree.InsertionFinishedTwice;
import org.daxcheck.fault.entrylock.lockfree.PmdOverPtes;
import org.daxcheck.fault.entrylock.lockfree.RangeReplaced;
import org.daxcheck.fault.entrylock.lockfree.SleepWithoutMark;
import org.daxcheck.fault.entrylock.lockfree.UnlockInTwoSteps;
import org.daxcheck.fault.entrylock.lockfree.UnlockWakesNobody;
import org.daxcheck.fault.entrylock.lockfree.VacatedWithoutStamp;

/** Mistakes made on purpose, that nobody reported; most are of the lock-free design, of which no kernel is a record. */
final class SeededFaults {

    /** So that who waits and who wakes must hash alike. */
    private static final EntryLockSettings FOUR_QUEUES =
            EntryLockSettings.checking().withWaitTableBits(2);

    private SeededFaults() {}

    static List<Fault> all() {
        return List.of(
                // split-x3 breaks it too, in 8 of its 3,668 executions: only an engine that sees all of them may be
                // asked.
                Faults.entries(0)
                        .in(DowngradeWakesOnlyNext.class, DowngradeWakesOnlyNext::new)
                        .breaks(Kinds.LOST, "split1-x3")
                        .holds("split-zero-vs-fault1"),
                Faults.entries(0)
                        .in(UnlockWakesNobody.class, UnlockWakesNobody::new)
                        .breaks(Kinds.LOST, "hold-fault")
                        .holds("hold-pmd"),
                Faults.entries(0)
                        .in(SleepWithoutMark.class, SleepWithoutMark::new)
                        .breaks(Kinds.LOST, "hold-fault")
                        .holds("hold-pmd"),
                Faults.entries(0)
                        .in(UnlockInTwoSteps.class, UnlockInTwoSteps::new)
                        .breaks(Kinds.LOST, "hold-fault")
                        .holds("hold-pmd"),
                Faults.entries(0)
                        .in(HandOverWakesNobody.class, HandOverWakesNobody::new)
                        .breaks(Kinds.LOST, "split-zero-vs-fault1", "hold-hole-peek-read")
                        .holds("hold-fault"),
                Faults.entries(0)
                        .in(PmdOverPtes.class, PmdOverPtes::new)
                        .breaks(Kinds.WRONG_ANSWER, "pte-pmd-2x1")
                        .holds("pte-pte-2x1"),
                Faults.entries(0)
                        .exhaustively()
                        .in(RestartsForNeighbour.class, RestartsForNeighbour::new)
                        .breaks(Kinds.FOR_EVER, "pte-pmd-2x1")
                        .holds("pte-pte-2x1"),
                Faults.entries(0)
                        .exhaustively()
                        .in(InsertionAwaited.class, InsertionAwaited::new)
                        .breaks(Kinds.HELD_UP, "stop.neighbours", "stop.grab-del-pmd")
                        .holds("pte-pte-2x1", "stop.pmd-pmd"),
                Faults.entries(0)
                        .exhaustively()
                        .in(ChoiceAwaitsHolder.class, ChoiceAwaitsHolder::new)
                        .breaks(Kinds.HELD_UP, "stop.dirty-tag")
                        .holds("pte-pte-2x1", "stop.flush-flush"),
                Faults.entries(0)
                        .exhaustively()
                        .in(ChoiceToggles.class, ChoiceToggles::new)
                        .breaks(Kinds.UNSAFE, "put-vs-tags")
                        .holds("pte-pte-2x1"),
                Faults.entries(0)
                        .in(InsertionFinishedTwice.class, InsertionFinishedTwice::new)
                        .breaks(Kinds.UNSAFE, "split-and-back")
                        .holds("hold-fault"),
                Faults.entries(0)
                        .in(VacatedWithoutStamp.class, VacatedWithoutStamp::new)
                        .breaks(Kinds.UNSAFE, "split-and-back")
                        .holds("hold-fault"),
                Faults.entries(0)
                        .exhaustively()
                        .in(RangeReplaced.class, RangeReplaced::new)
                        .breaks(Kinds.UNSAFE, "far-pte-pmd")
                        .holds("pte-pte-2x1"),
                Faults.entries(0)
                        .exhaustively()
                        .in(InsertionAwaitsNeighbours.class, InsertionAwaitsNeighbours::new)
                        .breaks(Kinds.HELD_UP, "stop.flush-neighbour", "stop.zero-split-split")
                        .holds("stop.grab-grab"),
                Faults.entries(0)
                        .exhaustively()
                        .made(QueueByUnalignedIndex.class, () -> new QueueByUnalignedIndex(FOUR_QUEUES))
                        .breaks(Kinds.LOST, "holdpmd-fault1", "split-zero-vs-fault1")
                        .holds("hold1-pmd"),
                Faults.entries(0)
                        .exhaustively()
                        .in(FlushWakesNobody.class, FlushWakesNobody::new)
                        .breaks(Kinds.LOST, "hold-wb-wb-peek")
                        .holds("hold-fault"),
                Faults.entries(0)
                        .exhaustively()
                        .in(ChoiceBeginsLater.class, ChoiceBeginsLater::new)
                        .breaks(Kinds.WRONG_ANSWER, "tag-rest-vs-fault")
                        .holds("hold-fault"),
                Faults.entries(0)
                        .exhaustively()
                        .in(PageReferenceKept.class, PageReferenceKept::new)
                        .breaks(Kinds.KEPT, "fill-vs-read0")
                        .holds("pte-pte-2x1"));
    }
}
