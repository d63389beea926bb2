// SPDX-License-Identifier: GPL-2.0-only
package org.daxcheck.scenario;

import static org.daxcheck.api.EntrySize.PTE;
import static org.daxcheck.scenario.call.Calls.fault;
import static org.daxcheck.scenario.call.Calls.invalidate;
import static org.daxcheck.scenario.call.Calls.peek;
import static org.daxcheck.scenario.call.Calls.pmdFault;
import static org.daxcheck.scenario.call.Calls.readFault;
import static org.daxcheck.scenario.call.Calls.truncatePage;
import static org.daxcheck.scenario.call.Calls.writeFault;
import static org.daxcheck.scenario.call.Calls.zeroPmdFault;
import static org.daxcheck.scenario.call.OpenCalls.grab;
import static org.daxcheck.scenario.call.OpenCalls.put;

import java.util.List;
import org.daxcheck.api.EntryLock;
import org.daxcheck.claim.Program;

/**
 * Memory runs out: every error path lets go of what it holds once, and wakes whom it must.
 *
 * <p>In a judged program the set-up uses up what there is, so that each allocation of the race fails, whoever asks. In an
 * unjudged one the race itself uses it up, and only the invariants and the end of every thread are checked.
 */
final class MemoryPrograms {

    private static final Memory NONE = new Memory(0);
    private static final Memory ONE = new Memory(1);
    private static final Memory TWO = new Memory(2);

    private MemoryPrograms() {}

    static List<ScarcePrograms> general() {
        return List.of(
                new ScarcePrograms(NONE, none()), new ScarcePrograms(ONE, one()), new ScarcePrograms(TWO, two()));
    }

    static List<ScarcePrograms> withHolePages() {
        return List.of(new ScarcePrograms(ONE, load()), new ScarcePrograms(TWO, fill()));
    }

    private static List<Program<EntryLock>> none() {
        return List.of(scene(NONE, "nomem-grab", "Two faults find neither an entry nor memory for one.")
                .thread(fault(0))
                .thread(pmdFault(0))
                .build());
    }

    private static List<Program<EntryLock>> one() {
        return List.of(
                scene(ONE, "nomem-split", "A PMD cannot be split for want of memory.")
                        .before(zeroPmdFault(0))
                        .thread(fault(0))
                        .thread(pmdFault(1))
                        .build(),
                scene(ONE, "nomem-split-split", "Two faults fail to split a PMD.")
                        .before(zeroPmdFault(0))
                        .thread(fault(0))
                        .thread(fault(1))
                        .build(),
                scene(ONE, "nomem-split-inv-peek", "A PMD that cannot be split is deleted under those who wait.")
                        .before(zeroPmdFault(0))
                        .thread(fault(0))
                        .thread(invalidate(1))
                        .thread(peek(0))
                        .build(),
                scene(ONE, "nomem-hold-inv-fault-fault", "The waiters of a deleted entry cannot make another.")
                        .before(grab(0, PTE))
                        .thread(put(0))
                        .thread(invalidate(0))
                        .threads(2, fault(0))
                        .build(),
                scene(ONE, "nomem-race", "Two faults race for the last memory.")
                        .thread(fault(0))
                        .thread(fault(1))
                        .buildUnjudged());
    }

    private static List<Program<EntryLock>> two() {
        return List.of(scene(TWO, "nomem-race-split", "Two faults race for the memory to split a PMD.")
                .before(zeroPmdFault(0))
                .thread(fault(0), invalidate(0))
                .thread(fault(1))
                .buildUnjudged());
    }

    private static List<Program<EntryLock>> load() {
        return List.of(scene(ONE, "nomem-load", "There is no memory for a hole page.")
                .before(fault(0))
                .thread(readFault(0))
                .thread(fault(0))
                .build());
    }

    private static List<Program<EntryLock>> fill() {
        return List.of(
                scene(TWO, "nomem-fill", "There is no memory to replace a hole page.")
                        .before(readFault(0))
                        .thread(writeFault(0, 7))
                        .thread(readFault(0))
                        .build(),
                scene(TWO, "nomem-fill-trunc", "A hole page that cannot be replaced is taken away.")
                        .before(readFault(0))
                        .thread(writeFault(0, 7))
                        .thread(truncatePage(0))
                        .build());
    }

    private static Scene scene(Memory memory, String id, String about) {
        return Scene.of(id, about).memory(memory);
    }
}
