// SPDX-License-Identifier: GPL-2.0-only
package org.daxcheck.scenario;

import static org.daxcheck.api.EntrySize.PTE;
import static org.daxcheck.scenario.call.Calls.delete;
import static org.daxcheck.scenario.call.Calls.fault;
import static org.daxcheck.scenario.call.Calls.invalidate;
import static org.daxcheck.scenario.call.Calls.peek;
import static org.daxcheck.scenario.call.Calls.pmdFault;
import static org.daxcheck.scenario.call.Calls.pmdWriteFault;
import static org.daxcheck.scenario.call.Calls.writeFault;
import static org.daxcheck.scenario.call.OpenCalls.grab;
import static org.daxcheck.scenario.call.OpenCalls.put;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.daxcheck.api.EntryLock;
import org.daxcheck.claim.Program;
import org.daxcheck.scenario.call.Call;

/**
 * The same range asked for by several threads: PTE against PTE, PTE against PMD, PMD against PMD, each family cut down to
 * several sizes. A size {@code t x n} is {@code t} threads with the first {@code n} calls of their part.
 */
final class CollisionPrograms {

    private static final int[][] SIZES = {{2, 1}, {3, 1}, {2, 2}, {2, 3}, {3, 2}};

    /** In the second range, which no tree has from the beginning. */
    private static final long FAR = 2;

    /** Beyond what a tree of one level holds, whichever port's. */
    private static final long FARTHER = 4096;

    /** What each thread of the family calls, in order; longer than any size needs. */
    private record Family(String id, String about, List<List<Call>> parts) {

        Program<EntryLock> cutTo(int threads, int calls) {
            Scene scene = Scene.of(id + "-" + threads + "x" + calls, about);
            parts.stream()
                    .limit(threads)
                    .forEach(part -> scene.thread(part.subList(0, calls).toArray(Call[]::new)));
            return scene.build();
        }
    }

    private CollisionPrograms() {}

    static List<Program<EntryLock>> all() {
        Stream<Program<EntryLock>> near = IntStream.range(0, SIZES.length)
                .boxed()
                .flatMap(size -> families().map(family -> family.cutTo(SIZES[size][0], SIZES[size][1])));
        return Stream.concat(near, far()).toList();
    }

    /** Ranges and nodes of the tree that are not there before the race: who comes second must find those of the first. */
    private static Stream<Program<EntryLock>> far() {
        return Stream.of(
                Scene.of("far-grab-grab", "Two threads hold one index, far from all others.")
                        .thread(grab(FAR, PTE), put(FAR))
                        .thread(grab(FAR, PTE), put(FAR))
                        .build(),
                Scene.of("far-pte-pmd", "A PTE and the PMD around it, far from all others.")
                        .thread(grab(FAR + 1, PTE), put(FAR + 1))
                        .thread(pmdFault(FAR))
                        .build(),
                Scene.of("far-farther", "The tree grows while an index is held that fits the smaller one.")
                        .thread(grab(FAR, PTE), put(FAR))
                        .thread(fault(FARTHER), delete(FARTHER))
                        .build());
    }

    private static Stream<Family> families() {
        return Stream.of(ptePte(), ptePteWrite(), ptePmd(), ptePmdWrite(), pmdPmd());
    }

    private static Family ptePte() {
        return new Family(
                "pte-pte",
                "PTE faults on one index, with deletions in between.",
                List.of(
                        List.of(fault(0), invalidate(0), fault(0)),
                        List.of(fault(0), peek(0), invalidate(0)),
                        List.of(fault(0), invalidate(0), peek(0))));
    }

    private static Family ptePteWrite() {
        return new Family(
                "write-write",
                "Write faults on one index: one makes the entry, all find it.",
                List.of(
                        List.of(writeFault(0, 7), fault(0), invalidate(0)),
                        List.of(writeFault(0, 7), invalidate(0), peek(0)),
                        List.of(writeFault(0, 7), peek(0), fault(0))));
    }

    private static Family ptePmd() {
        return new Family(
                "pte-pmd",
                "PTE faults inside a range that is asked for as a PMD.",
                List.of(
                        List.of(fault(1), invalidate(0), fault(0)),
                        List.of(pmdFault(0), fault(1), pmdFault(0)),
                        List.of(fault(0), pmdFault(1), invalidate(1))));
    }

    private static Family ptePmdWrite() {
        return new Family(
                "write-pmdwrite",
                "Writes to one page inside a range that is written as a PMD.",
                List.of(
                        List.of(writeFault(1, 9), fault(0), peek(1)),
                        List.of(pmdWriteFault(0, 8), fault(1), pmdFault(0)),
                        List.of(writeFault(0, 8), pmdFault(0), peek(0))));
    }

    private static Family pmdPmd() {
        return new Family(
                "pmd-pmd",
                "PMD faults on one range, through both its indices.",
                List.of(
                        List.of(pmdFault(0), invalidate(1), pmdFault(1)),
                        List.of(pmdFault(1), pmdFault(0), invalidate(0)),
                        List.of(pmdFault(0), peek(1), invalidate(0))));
    }
}
