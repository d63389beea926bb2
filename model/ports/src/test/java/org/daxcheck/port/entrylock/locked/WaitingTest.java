// SPDX-License-Identifier: GPL-2.0-only
package org.daxcheck.port.entrylock.locked;

import static org.assertj.core.api.Assertions.assertThat;
import static org.daxcheck.api.EntrySize.PMD;
import static org.daxcheck.api.EntrySize.PTE;
import static org.daxcheck.api.EntryWord.EEXIST;
import static org.daxcheck.api.EntryWord.ENOMEM;
import static org.daxcheck.api.EntryWord.NONE;
import static org.daxcheck.api.EntryWord.zeroPmd;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.daxcheck.api.EntryLockSettings;
import org.daxcheck.api.EntryWord;
import org.daxcheck.kernel.sync.HungTask;
import org.daxcheck.kernel.sync.Threads;
import org.daxcheck.kernel.sync.WaitTable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Several threads, in an order that the length of the wait queue forces. */
class WaitingTest {

    private static final int NO_LIMIT = Integer.MAX_VALUE;

    private final AtomicBoolean memory = new AtomicBoolean(true);
    private final WaitTable table = new WaitTable(0);
    private final EntryLockSettings settings = EntryLockSettings.checking().withPreload(memory::get);
    private final LockedEntries faithful = new LockedEntries(settings, table, NO_LIMIT);
    private final RepairedEntries repaired = new RepairedEntries(settings, table, NO_LIMIT);

    /** Starts threads one after the other, each once the one before it sleeps. */
    private void enqueue(Threads threads, int count, Runnable body) {
        for (int i = 0; i < count; i++) {
            int before = table.length();
            threads.start(body);
            threads.await(() -> table.length() == before + 1);
        }
    }

    @Test
    void of_three_who_wait_for_a_deleted_entry_the_third_is_never_woken() {
        AtomicInteger ended = new AtomicInteger();
        try (Threads threads = new Threads()) {
            long held = faithful.grab(0, PTE);
            enqueue(threads, 3, () -> {
                faithful.invalidate(0);
                ended.incrementAndGet();
            });
            faithful.put(0, held);
            threads.await(() -> ended.get() == 2);
            assertThat(table.length()).isEqualTo(1);
            assertThat(faithful.lookup(0))
                    .as("nothing is left that could be unlocked")
                    .isEqualTo(NONE);
            faithful.put(0, faithful.grab(0, PTE));
        }
        assertThat(ended).hasValue(3);
    }

    @Test
    void a_sleeper_that_is_never_woken_is_reported_as_a_hung_task() {
        List<Throwable> reports = new CopyOnWriteArrayList<>();
        LockedEntries timed = new LockedEntries(settings.withHungTaskMillis(1_500), table, NO_LIMIT);
        try (Threads threads = new Threads()) {
            long held = timed.grab(0, PTE);
            enqueue(threads, 3, () -> {
                try {
                    timed.invalidate(0);
                } catch (HungTask hung) {
                    reports.add(hung);
                }
            });
            timed.put(0, held);
        }
        assertThat(reports).singleElement().asString().contains("hung task: asleep on key 0");
        assertThat(table.length()).isZero();
    }

    @Test
    void all_who_wait_for_a_deleted_entry_are_woken_once_repaired() {
        AtomicInteger deleted = new AtomicInteger();
        try (Threads threads = new Threads()) {
            long held = repaired.grab(0, PTE);
            enqueue(threads, 4, () -> deleted.addAndGet(repaired.invalidate(0) ? 1 : 0));
            repaired.put(0, held);
        }
        assertThat(deleted).hasValue(1);
        assertThat(table.length()).isZero();
    }

    @Test
    void all_who_wait_for_an_entry_that_a_hole_page_replaces_get_the_page() {
        AtomicInteger pages = new AtomicInteger();
        try (Threads threads = new Threads()) {
            long held = faithful.grab(0, PTE);
            enqueue(threads, 3, () -> {
                long page = faithful.loadHole(0, faithful.grab(0, PTE));
                pages.addAndGet(EntryWord.isPage(page) ? 1 : 0);
                faithful.put(0, page);
            });
            faithful.put(0, faithful.loadHole(0, held));
        }
        assertThat(pages).hasValue(3);
        assertThat(faithful.frames.page(1).refcount()).isEqualTo(1);
    }

    @Test
    void who_waits_for_the_lock_of_a_page_that_is_truncated_begins_again() {
        faithful.put(0, faithful.loadHole(0, faithful.grab(0, PTE)));
        long held = faithful.grab(0, PTE);
        long[] got = {NONE};
        try (Threads threads = new Threads()) {
            threads.start(() -> {
                got[0] = faithful.grab(0, PTE);
                faithful.put(0, got[0]);
            });
            threads.await(() -> faithful.frames.page(1).refcount() == 3);
            faithful.truncateCompletePage(faithful.frames.page(1));
        }
        assertThat(EntryWord.isPage(held)).isTrue();
        assertThat(got[0]).isEqualTo(EntryWord.locked(EntryWord.empty(PTE)));
        assertThat(faithful.frames.page(1).refcount()).isZero();
    }

    @ParameterizedTest
    @CsvSource({"true", "false"})
    void a_downgrade_wakes_all_who_wait_for_the_pmd_whether_or_not_there_is_memory(boolean enough) {
        faithful.put(0, faithful.insert(0, faithful.grab(0, PMD), zeroPmd(), false));
        long held = faithful.grab(0, PMD);
        AtomicInteger grabbed = new AtomicInteger();
        try (Threads threads = new Threads()) {
            for (long index : new long[] {0, 1, 1, 0}) {
                enqueue(threads, 1, () -> {
                    long word = faithful.grab(index, PTE);
                    if (EntryWord.isError(word)) {
                        assertThat(word).isEqualTo(ENOMEM);
                    } else {
                        faithful.put(index, word);
                        grabbed.incrementAndGet();
                    }
                });
            }
            memory.set(enough);
            faithful.put(1, held);
        }
        assertThat(grabbed).hasValue(enough ? 4 : 0);
        assertThat(faithful.entries()).isEqualTo(enough ? 2 : 1);
        assertThat(table.length()).isZero();
    }

    @Test
    void a_pmd_request_that_waited_for_a_pte_entry_wakes_the_next_and_fails() {
        long held = faithful.grab(0, PTE);
        AtomicInteger failed = new AtomicInteger();
        try (Threads threads = new Threads()) {
            enqueue(threads, 3, () -> failed.addAndGet(faithful.grab(0, PMD) == EEXIST ? 1 : 0));
            faithful.put(0, held);
        }
        assertThat(failed).hasValue(3);
    }

    @Test
    void an_entry_inserted_while_memory_is_set_aside_is_found_and_waited_for() {
        AtomicBoolean first = new AtomicBoolean(true);
        LockedEntries[] self = new LockedEntries[1];
        LockedEntries lock = new LockedEntries(
                EntryLockSettings.checking().withPreload(() -> {
                    if (first.getAndSet(false)) {
                        self[0].put(0, self[0].grab(0, PMD));
                    }
                    return true;
                }),
                table,
                NO_LIMIT);
        self[0] = lock;
        assertThat(lock.grab(1, PTE)).isEqualTo(EntryWord.locked(EntryWord.empty(PTE)));
        assertThat(lock.entries()).isEqualTo(1);
        assertThat(lock.grab(0, PMD)).isEqualTo(EEXIST);
    }

    @ParameterizedTest
    @CsvSource({"0,0,true", "0,0,false", "0,1,true", "0,1,false"})
    void a_plain_counter_under_the_entry_lock_loses_no_increment(long one, long other, boolean block) {
        if (block) {
            faithful.put(0, faithful.insert(0, faithful.grab(0, PMD), EntryWord.block(2, PMD), false));
        } else {
            faithful.put(0, faithful.loadHole(0, faithful.grab(0, PTE)));
        }
        long second = block ? other : one;
        int[] counter = {0};
        try (Threads threads = new Threads()) {
            for (long index : new long[] {one, second, one, second}) {
                threads.start(() -> {
                    for (int i = 0; i < 1_000; i++) {
                        long held = faithful.grab(index, PTE);
                        counter[0]++;
                        faithful.put(index, held);
                    }
                });
            }
        }
        assertThat(counter[0]).isEqualTo(4_000);
        assertThat(EntryWord.isLocked(faithful.lookup(0))).isFalse();
        assertThat(table.length()).isZero();
    }

    @Test
    void faults_and_invalidations_of_all_kinds_end_and_leave_a_consistent_tree() {
        try (Threads threads = new Threads()) {
            for (int t = 0; t < 4; t++) {
                int seed = t;
                threads.start(() -> churn(repaired, seed));
            }
        }
        long counted = 0;
        for (long index = 0; index < 4; index++) {
            long word = repaired.lookup(index);
            assertThat(EntryWord.isLocked(word)).isFalse();
            counted += EntryWord.isEntry(word) && (!EntryWord.isPmd(word) || index % 2 == 0) ? 1 : 0;
        }
        assertThat(repaired.entries()).isEqualTo(counted);
        assertThat(table.length()).isZero();
    }

    private static void churn(LockedEntries lock, int seed) {
        java.util.Random random = new java.util.Random(seed);
        for (int i = 0; i < 2_000; i++) {
            long index = random.nextInt(4);
            switch (random.nextInt(6)) {
                case 0 -> lock.invalidate(index);
                case 1 -> lock.truncatePage(index);
                case 2 -> lock.peek(index);
                default -> fault(lock, index, random.nextInt(4));
            }
        }
    }

    private static void fault(LockedEntries lock, long index, int kind) {
        long held = lock.grab(index, kind == 0 ? PMD : PTE);
        if (EntryWord.isError(held)) {
            return;
        }
        boolean hole = EntryWord.isPage(held) || (EntryWord.isEmpty(held) && !EntryWord.isPmd(held));
        if (kind == 1 && hole) {
            held = lock.loadHole(index, held);
        } else if (kind == 2) {
            held = lock.insert(index, held, EntryWord.block(index + 1, EntryWord.size(held)), false);
        }
        lock.put(index, held);
    }
}
