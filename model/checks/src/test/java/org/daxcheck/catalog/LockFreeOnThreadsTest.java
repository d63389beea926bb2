// SPDX-License-Identifier: GPL-2.0-only
package org.daxcheck.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BrokenBarrierException;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.daxcheck.api.EntryLock;
import org.daxcheck.api.EntryLockSettings;
import org.daxcheck.claim.Program;
import org.daxcheck.fault.entrylock.lockfree.PmdOverPtes;
import org.daxcheck.port.entrylock.lockfree.LockFreeEntries;
import org.daxcheck.scenario.EntryLockPrograms;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The lock-free port on real threads against the specification: what no model of memory stands between. */
final class LockFreeOnThreadsTest {

    private static final int ROUNDS = 20;
    private static final EntryLockSettings SETTINGS =
            EntryLockSettings.checking().withHungTaskMillis(30_000);

    private final ExecutorService threads = Executors.newCachedThreadPool();

    @AfterEach
    void stop() {
        threads.shutdownNow();
    }

    private static List<Program<EntryLock>> programs() {
        return Stream.concat(EntryLockPrograms.general().stream(), EntryLockPrograms.withHolePages().stream())
                .toList();
    }

    private History<EntryLock> race(Program<EntryLock> program, Supplier<EntryLock> subject) throws Exception {
        History<EntryLock> history = new History<>(program, subject);
        CyclicBarrier start = new CyclicBarrier(program.threads());
        List<Future<?>> actors = new ArrayList<>();
        IntStream.range(0, program.threads())
                .forEach(actor -> actors.add(threads.submit(() -> {
                    await(start);
                    history.run(actor);
                })));
        for (Future<?> actor : actors) {
            actor.get();
        }
        return history;
    }

    private static void await(CyclicBarrier barrier) {
        try {
            barrier.await();
        } catch (InterruptedException | BrokenBarrierException e) {
            throw new AssertionError(e);
        }
    }

    @Test
    void every_run_of_every_program_is_explained_by_the_specification() throws Exception {
        for (Program<EntryLock> program : programs()) {
            for (int round = 0; round < ROUNDS; round++) {
                History<EntryLock> history = race(program, () -> new LockFreeEntries(SETTINGS));
                assertThat(history.isLinearizable()).as("%s", history).isTrue();
                history.checkAfterwards();
            }
        }
    }

    @Test
    void a_run_that_no_order_explains_is_told_apart() {
        Program<EntryLock> program = programs().stream()
                .filter(candidate -> candidate.id().equals("pte-pmd-2x1"))
                .findFirst()
                .orElseThrow();
        assertThat(inTurn(program, () -> new LockFreeEntries(SETTINGS)).isLinearizable())
                .isTrue();
        assertThat(inTurn(program, () -> new PmdOverPtes(SETTINGS)).isLinearizable())
                .isFalse();
    }

    private static History<EntryLock> inTurn(Program<EntryLock> program, Supplier<EntryLock> subject) {
        History<EntryLock> history = new History<>(program, subject);
        IntStream.range(0, program.threads()).forEach(history::run);
        return history;
    }
}
