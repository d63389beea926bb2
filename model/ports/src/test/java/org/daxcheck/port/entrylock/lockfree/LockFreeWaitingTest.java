// SPDX-License-Identifier: GPL-2.0-only
package org.daxcheck.port.entrylock.lockfree;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.daxcheck.api.EntrySize.PMD;
import static org.daxcheck.api.EntrySize.PTE;
import static org.daxcheck.api.EntryWord.block;
import static org.daxcheck.api.EntryWord.empty;
import static org.daxcheck.api.EntryWord.locked;
import static org.daxcheck.api.EntryWord.zeroPmd;

import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.ToLongFunction;
import org.daxcheck.api.EntryLockSettings;
import org.daxcheck.api.EntryWord;
import org.daxcheck.kernel.sync.HungTask;
import org.daxcheck.kernel.sync.Threads;
import org.junit.jupiter.api.Test;

/** Threads that wait; each test brings them to sleep before it lets go, so that the outcome does not depend on speed. */
class LockFreeWaitingTest {

    private static final long NOTHING_YET = Long.MIN_VALUE;

    private final LockFreeEntries entries = new LockFreeEntries(EntryLockSettings.checking());

    /** What one thread of a test waits for, and its answer. */
    private record Waiting(Thread thread, AtomicLong answer) {
        boolean sleeps() {
            return thread.getState() == Thread.State.WAITING;
        }
    }

    private static Waiting start(Threads threads, LockFreeEntries tree, ToLongFunction<LockFreeEntries> call) {
        AtomicLong answer = new AtomicLong(NOTHING_YET);
        Waiting waiting = new Waiting(threads.start(() -> answer.set(call.applyAsLong(tree))), answer);
        threads.await(waiting::sleeps);
        assertThat(answer).hasValue(NOTHING_YET);
        return waiting;
    }

    private long fault(LockFreeEntries tree, long index) {
        long held = tree.grab(index, PTE);
        tree.put(index, held);
        return held;
    }

    @Test
    void a_waiter_gets_the_entry_when_its_holder_lets_go() {
        long held = entries.grab(0, PTE);
        Waiting waiting;
        try (Threads threads = new Threads()) {
            waiting = start(threads, entries, tree -> fault(tree, 0));
            entries.put(0, held);
        }
        assertThat(waiting.answer()).hasValue(held);
        assertThat(entries.nobodySleeps()).isTrue();
    }

    @Test
    void all_waiters_are_served_though_some_delete_and_some_only_look() {
        long held = entries.grab(0, PTE);
        AtomicInteger deleted = new AtomicInteger();
        try (Threads threads = new Threads()) {
            for (int i = 0; i < 3; i++) {
                start(threads, entries, tree -> tree.invalidate(0) ? deleted.incrementAndGet() : 0);
            }
            start(threads, entries, tree -> tree.peek(0));
            entries.put(0, held);
        }
        assertThat(deleted).hasValue(1);
        assertThat(entries.entries()).isZero();
        assertThat(entries.nobodySleeps()).isTrue();
    }

    @Test
    void waiters_for_a_pmd_come_through_any_of_its_indices() {
        long held = entries.grab(0, PMD);
        Waiting look;
        Waiting split;
        try (Threads threads = new Threads()) {
            look = start(threads, entries, tree -> tree.grab(1, PMD));
            entries.put(0, held);
            threads.await(() -> look.answer().get() != NOTHING_YET);
            split = start(threads, entries, tree -> fault(tree, 1));
            entries.put(1, look.answer().get());
        }
        assertThat(split.answer()).hasValue(locked(empty(PTE)));
        assertThat(entries.lookup(0)).isEqualTo(EntryWord.NONE);
    }

    @Test
    void a_look_waits_for_an_entry_but_not_for_the_page_that_replaces_it() {
        long held = entries.grab(0, PTE);
        Waiting look;
        Waiting fault;
        try (Threads threads = new Threads()) {
            look = start(threads, entries, tree -> tree.peek(0));
            fault = start(threads, entries, tree -> fault(tree, 0));
            long page = entries.loadHole(0, held);
            threads.await(() -> look.answer().get() == page);
            threads.await(fault::sleeps);
            assertThat(fault.answer()).hasValue(NOTHING_YET);
            entries.put(0, page);
        }
        assertThat(fault.answer()).hasValue(look.answer().get());
    }

    @Test
    void a_truncation_waits_for_a_page_but_not_for_the_entry_that_replaces_it() {
        long page = entries.loadHole(0, entries.grab(0, PTE));
        Waiting truncation;
        try (Threads threads = new Threads()) {
            truncation = start(threads, entries, tree -> tree.truncatePage(0) ? 1 : 0);
            long held = entries.insert(0, page, block(7, PTE), true);
            threads.await(() -> truncation.answer().get() == 0);
            entries.put(0, held);
        }
        assertThat(entries.peek(0)).isEqualTo(block(7, PTE));
    }

    @Test
    void those_who_wait_for_a_zero_pmd_go_on_once_it_is_split() {
        AtomicBoolean somebodySleeps = new AtomicBoolean();
        try (Threads threads = new Threads()) {
            LockFreeEntries tree = new LockFreeEntries(
                    EntryLockSettings.checking().withUnmap((first, pages) -> threads.await(somebodySleeps::get)));
            tree.put(0, tree.insert(0, tree.grab(0, PMD), zeroPmd(), false));
            threads.start(() -> tree.grab(0, PTE));
            threads.await(() -> EntryWord.isLocked(tree.lookup(0)));
            Waiting other = start(threads, tree, t -> fault(t, 1));
            somebodySleeps.set(true);
            threads.await(() -> other.answer().get() == locked(empty(PTE)));
        }
    }

    @Test
    void threads_on_other_indices_pass_a_held_entry() {
        long held = entries.grab(0, PTE);
        try (Threads threads = new Threads()) {
            threads.start(() -> fault(entries, 1));
            threads.start(() -> fault(entries, 1L << 30));
        }
        assertThat(entries.entries()).isEqualTo(3);
        entries.put(0, held);
    }

    @Test
    void a_wait_longer_than_the_hung_task_time_is_reported() {
        LockFreeEntries tree = new LockFreeEntries(EntryLockSettings.checking().withHungTaskMillis(20));
        long held = tree.grab(0, PTE);
        assertThatExceptionOfType(HungTask.class).isThrownBy(() -> tree.grab(0, PTE));
        tree.put(0, held);
        assertThat(fault(tree, 0)).isEqualTo(held);
        assertThat(tree.nobodySleeps()).isTrue();
    }
}
