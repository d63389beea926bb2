// SPDX-License-Identifier: GPL-2.0-only
package org.daxcheck.scenario;

import static org.daxcheck.api.EntrySize.PMD;
import static org.daxcheck.api.EntrySize.PTE;
import static org.daxcheck.scenario.call.Calls.delete;
import static org.daxcheck.scenario.call.Calls.fault;
import static org.daxcheck.scenario.call.Calls.invalidate;
import static org.daxcheck.scenario.call.Calls.peek;
import static org.daxcheck.scenario.call.Calls.pmdFault;
import static org.daxcheck.scenario.call.Calls.tagAll;
import static org.daxcheck.scenario.call.Calls.writeBack;
import static org.daxcheck.scenario.call.Calls.writeFault;
import static org.daxcheck.scenario.call.OpenCalls.grab;
import static org.daxcheck.scenario.call.OpenCalls.put;

import java.util.List;
import java.util.stream.Stream;
import org.daxcheck.api.EntryLock;
import org.daxcheck.claim.Program;
import org.daxcheck.scenario.call.Call;

/**
 * One thread holds the entry from before the race and lets go; the others wait for it and must all be served. What each
 * does with its turn (locks, looks, deletes, finds nothing) decides who has to wake the next.
 */
final class WakeUpPrograms {

    private WakeUpPrograms() {}

    static List<Program<EntryLock>> all() {
        return Stream.of(twoThreads(), threeThreads(), fourThreads(), pmd())
                .flatMap(List::stream)
                .toList();
    }

    private static List<Program<EntryLock>> twoThreads() {
        return List.of(
                pte("hold-fault", "A holder lets go; a waiter locks.", fault(0)),
                pte("hold-peek", "A holder lets go; a waiter looks and leaves.", peek(0)),
                pte("hold-inv", "A holder lets go; a waiter deletes.", invalidate(0)),
                pte("hold-pmd", "A PMD is asked for while its first page is held as a PTE.", pmdFault(0)),
                Scene.of("hold1-pmd", "A PMD is asked for while its second page is held as a PTE.")
                        .before(grab(1, PTE))
                        .thread(put(1))
                        .thread(pmdFault(0))
                        .build(),
                Scene.of("hold1-pmd1", "A PMD is asked for through its second page while that is held as a PTE.")
                        .before(grab(1, PTE))
                        .thread(put(1))
                        .thread(pmdFault(1))
                        .build());
    }

    private static List<Program<EntryLock>> threeThreads() {
        return List.of(
                pte("hold-peek-fault", "Of two waiters one looks and leaves.", peek(0), fault(0)),
                pte("hold-wb-fault", "Of two waiters one has nothing to flush and leaves.", writeBack(0), fault(0)),
                pte("hold-fault-fault", "Two waiters lock.", fault(0), fault(0)),
                pte("hold-inv-inv", "Two waiters want to delete; one finds nothing.", invalidate(0), invalidate(0)),
                pte("hold-inv-fault", "Of two waiters one deletes and one locks.", invalidate(0), fault(0)),
                pte("hold-pmd-fault", "A PMD request and a PTE request wait for a PTE.", pmdFault(0), fault(0)));
    }

    private static List<Program<EntryLock>> fourThreads() {
        Call inv = invalidate(0);
        return List.of(
                pte("hold-inv-x3", "Three waiters want to delete, and only one finds an entry.", inv, inv, inv),
                pte("hold-inv-peek-fault", "The waiters delete, look and lock.", inv, peek(0), fault(0)),
                pte("hold-inv-inv-fault", "Two waiters want to delete, one locks.", inv, inv, fault(0)),
                pte("hold-inv-wb-fault", "The waiters delete, flush and lock.", inv, writeBack(0), fault(0)),
                pte("hold-del-peek-peek", "One waiter deletes, two look.", delete(0), peek(0), peek(0)),
                waiting(
                        Scene.of("hold-wb-wb-peek", "Two waiters want to flush, and only one finds an entry chosen.")
                                .before(writeFault(0, 7), tagAll(), grab(0, PTE)),
                        writeBack(0),
                        writeBack(0),
                        peek(0)),
                pte("hold-inv-pmd-fault", "The waiters delete, want a PMD and lock.", inv, pmdFault(0), fault(0)));
    }

    private static List<Program<EntryLock>> pmd() {
        Call inv0 = invalidate(0);
        Call inv1 = invalidate(1);
        return List.of(
                huge("holdpmd-fault1", "A waiter splits an empty PMD.", fault(1)),
                huge("holdpmd-peek1-pmd", "Of two waiters for a PMD one looks and leaves.", peek(1), pmdFault(0)),
                huge("holdpmd-fault0-fault1", "Two waiters split an empty PMD.", fault(0), fault(1)),
                huge(
                        "holdpmd-fault1-pmd",
                        "One waiter splits an empty PMD, one wants it whole.",
                        fault(1),
                        pmdFault(0)),
                huge("holdpmd-inv0-inv1", "Two waiters want to delete a PMD through both its pages.", inv0, inv1),
                huge("holdpmd-inv-x3", "Three waiters want to delete a PMD through both its pages.", inv0, inv1, inv1),
                huge("holdpmd-fault1-inv0-peek0", "A PMD is split and deleted.", fault(1), inv0, peek(0)));
    }

    private static Program<EntryLock> pte(String id, String about, Call... waiters) {
        return waiting(Scene.of(id, about).before(grab(0, PTE)), waiters);
    }

    private static Program<EntryLock> huge(String id, String about, Call... waiters) {
        return waiting(Scene.of(id, about).before(grab(0, PMD)), waiters);
    }

    private static Program<EntryLock> waiting(Scene scene, Call... waiters) {
        scene.thread(put(0));
        Stream.of(waiters).forEach(scene::thread);
        return scene.build();
    }
}
