// SPDX-License-Identifier: GPL-2.0-only
package org.daxcheck.scenario;

import static org.daxcheck.api.EntrySize.PMD;
import static org.daxcheck.api.EntrySize.PTE;
import static org.daxcheck.scenario.call.Calls.delete;
import static org.daxcheck.scenario.call.Calls.fault;
import static org.daxcheck.scenario.call.Calls.peek;
import static org.daxcheck.scenario.call.Calls.pmdFault;
import static org.daxcheck.scenario.call.Calls.pmdWriteFault;
import static org.daxcheck.scenario.call.Calls.writeFault;
import static org.daxcheck.scenario.call.OpenCalls.grab;
import static org.daxcheck.scenario.call.OpenCalls.put;
import static org.daxcheck.scenario.call.PageCalls.evict;
import static org.daxcheck.scenario.call.PageCalls.in;
import static org.daxcheck.scenario.call.PageCalls.memoryFailure;

import java.util.List;
import java.util.stream.Stream;
import org.daxcheck.api.EntryLockSettings;
import org.daxcheck.api.EntryWord;
import org.daxcheck.api.PageEntryLock;
import org.daxcheck.claim.Operation;
import org.daxcheck.claim.Program;
import org.daxcheck.scenario.call.Call;
import org.daxcheck.spec.PageEntryLockSpec;

/**
 * A memory failure comes upon an entry from its page, while files fault on it, delete it and go away. File 0 maps page 7 at
 * index 0, or pages 8 and 9 as a PMD.
 */
public final class PageLockPrograms {

    private static final List<Operation<PageEntryLock>> PTE_BLOCK = List.of(in(0, writeFault(0, 7)));
    private static final List<Operation<PageEntryLock>> PTE_HELD =
            List.of(in(0, writeFault(0, 7)), in(0, grab(0, PTE)));
    private static final List<Operation<PageEntryLock>> PMD_BLOCK = List.of(in(0, pmdWriteFault(0, 8)));
    private static final List<Operation<PageEntryLock>> PMD_HELD =
            List.of(in(0, pmdWriteFault(0, 8)), in(0, grab(0, PMD)));

    private PageLockPrograms() {}

    /** Every program over pages, smallest first. */
    public static List<Program<PageEntryLock>> all() {
        return Stream.of(alone(), twoThreads(), moreThreads())
                .flatMap(List::stream)
                .toList();
    }

    private static List<Program<PageEntryLock>> alone() {
        return List.of(
                staying("failure-pte", "A memory failure locks and unlocks a PTE entry.", PTE_BLOCK, failure(7)),
                staying("failure-pmd-head", "A memory failure in the first page of a PMD.", PMD_BLOCK, failure(8)),
                staying("failure-pmd-tail", "A memory failure in the second page of a PMD.", PMD_BLOCK, failure(9)),
                staying("failure-unmapped", "A memory failure in a page that no file maps.", PTE_BLOCK, failure(8)));
    }

    private static List<Program<PageEntryLock>> twoThreads() {
        return List.of(
                staying("failure-fault", "A memory failure and a fault.", PTE_BLOCK, failure(7), calls(fault(0))),
                staying("failure-failure", "Two memory failures in one PMD.", PMD_BLOCK, failure(8), failure(9)),
                staying(
                        "failure-del",
                        "A memory failure while the entry is deleted.",
                        PTE_BLOCK,
                        failure(7),
                        calls(delete(0))),
                staying(
                        "hold-failure",
                        "A holder lets go; a memory failure waits.",
                        PTE_HELD,
                        calls(put(0)),
                        failure(7)),
                staying("holdpmd-failure", "The same in a PMD.", PMD_HELD, calls(put(0)), failure(9)),
                leaving(
                        "failure-evict",
                        "A memory failure while the file goes away.",
                        PTE_BLOCK,
                        failure(7),
                        List.of(evict(0))),
                staying(
                        "failure-move",
                        "A memory failure in a page that moves from one file to the other.",
                        PTE_BLOCK,
                        failure(7),
                        List.of(in(0, delete(0)), in(1, writeFault(1, 7)))));
    }

    private static List<Program<PageEntryLock>> moreThreads() {
        return List.of(
                staying(
                        "hold-failure-fault",
                        "A holder lets go; a memory failure and a fault wait.",
                        PTE_HELD,
                        calls(put(0)),
                        failure(7),
                        calls(fault(0))),
                staying(
                        "hold-failure-peek",
                        "A holder lets go; a memory failure and a look wait.",
                        PTE_HELD,
                        calls(put(0)),
                        failure(7),
                        calls(peek(0))),
                staying(
                        "holdpmd-failure-pmd",
                        "A holder lets go of a PMD; a memory failure and a PMD fault wait.",
                        PMD_HELD,
                        calls(put(0)),
                        failure(9),
                        calls(pmdFault(0))),
                leaving(
                        "hold-failure-evict",
                        "A holder lets go; a memory failure waits while the file goes away.",
                        PTE_HELD,
                        calls(put(0)),
                        failure(7),
                        List.of(evict(0))),
                staying(
                        "hold-del-failure-fault",
                        "A holder lets go of an entry that is deleted while a memory failure and a fault wait.",
                        PTE_HELD,
                        calls(put(0)),
                        calls(delete(0)),
                        failure(7),
                        calls(fault(0))));
    }

    private static List<Operation<PageEntryLock>> failure(int frame) {
        return List.of(memoryFailure(frame));
    }

    private static List<Operation<PageEntryLock>> calls(Call call) {
        return List.of(in(0, call));
    }

    /** A program at whose end both files are still there: the entry lock's invariants hold of both. */
    @SafeVarargs
    private static Program<PageEntryLock> staying(
            String id, String about, List<Operation<PageEntryLock>> before, List<Operation<PageEntryLock>>... threads) {
        Program.Builder<PageEntryLock> program = build(id, about, before, threads);
        Invariants.ALL.forEach(check -> program.afterwards(check.invariant(), check.kind(), api -> {
            check.body().accept(api.mapping(0));
            check.body().accept(api.mapping(1));
        }));
        return program.afterwards("I-id", PageLockPrograms::blocksAreWhatWasInserted)
                .build();
    }

    /** A program in which file 0 goes away. */
    @SafeVarargs
    private static Program<PageEntryLock> leaving(
            String id, String about, List<Operation<PageEntryLock>> before, List<Operation<PageEntryLock>>... threads) {
        Program.Builder<PageEntryLock> program = build(id, about, before, threads);
        Invariants.ALL.forEach(check -> program.afterwards(
                check.invariant(), check.kind(), api -> check.body().accept(api.mapping(1))));
        return program.build();
    }

    @SafeVarargs
    private static Program.Builder<PageEntryLock> build(
            String id, String about, List<Operation<PageEntryLock>> before, List<Operation<PageEntryLock>>... threads) {
        Program.Builder<PageEntryLock> program =
                Program.of(id, PageEntryLock.class).about(about);
        for (int i = 0; i < threads.length; i++) {
            program.actor("T" + i, i == 0 ? before : List.of(), threads[i]);
        }
        return program.specification(() -> new PageEntryLockSpec(EntryLockSettings.checking()));
    }

    private static void blocksAreWhatWasInserted(PageEntryLock pages) {
        for (long index = 0; index < 2; index++) {
            long word = pages.mapping(0).lookup(index);
            boolean right = EntryWord.isEmpty(word)
                    || word == EntryWord.NONE
                    || word == EntryWord.block(7, PTE)
                    || word == EntryWord.block(8, PMD);
            if (!right) {
                throw new AssertionError("nobody inserted " + EntryWord.describe(word) + " at index " + index);
            }
        }
    }
}
