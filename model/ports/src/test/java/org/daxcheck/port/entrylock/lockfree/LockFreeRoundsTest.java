// SPDX-License-Identifier: GPL-2.0-only
package org.daxcheck.port.entrylock.lockfree;

import static org.assertj.core.api.Assertions.assertThat;
import static org.daxcheck.api.EntryWord.block;

import java.util.Random;
import java.util.concurrent.BrokenBarrierException;
import java.util.concurrent.CyclicBarrier;
import org.daxcheck.api.EntryLockSettings;
import org.daxcheck.api.EntrySize;
import org.daxcheck.api.EntryWord;
import org.daxcheck.kernel.sync.Threads;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Thousands of short rounds on real threads over colliding indices. A lost wake-up ends in a hung task, two holders of one
 * page in a lost update of a plain counter.
 */
class LockFreeRoundsTest {

    private static final int CALLS = 6;
    private static final int INDICES = 4;

    private final LockFreeEntries tree =
            new LockFreeEntries(EntryLockSettings.checking().withHungTaskMillis(30_000));
    private final int[] plain = new int[INDICES];

    /** One thread: random calls, the same ones in every run. */
    private final class Caller {
        private final Random random;
        private final int[] held = new int[INDICES];

        Caller(long seed) {
            this.random = new Random(seed);
        }

        void round() {
            for (int call = 0; call < CALLS; call++) {
                int index = random.nextInt(INDICES);
                switch (random.nextInt(9)) {
                    case 0, 1, 2 -> fault(index, EntrySize.PTE);
                    case 3 -> fault(index, EntrySize.PMD);
                    case 4 -> tree.invalidate(index);
                    case 5 -> tree.delete(index);
                    case 6 -> tree.peek(index);
                    case 7 -> tree.truncatePage(index);
                    default -> flush(index);
                }
            }
        }

        private void fault(int index, EntrySize size) {
            long word = tree.grab(index, size);
            if (EntryWord.isError(word)) {
                return;
            }
            count(index, word);
            tree.put(index, become(index, word));
        }

        private long become(int index, long word) {
            boolean empty = EntryWord.isEmpty(word) || EntryWord.isPage(word);
            int choice = random.nextInt(4);
            if (choice == 0 && empty && !EntryWord.isPmd(word)) {
                return tree.loadHole(index, word);
            }
            if (choice == 1 && empty) {
                return tree.insert(index, word, block(8, EntryWord.size(word)), true);
            }
            return choice == 2 && empty && EntryWord.isPmd(word)
                    ? tree.insert(index, word, EntryWord.zeroPmd(), false)
                    : word;
        }

        private void count(int index, long word) {
            int first = EntryWord.isPmd(word) ? index & -2 : index;
            int last = EntryWord.isPmd(word) ? first + 1 : index;
            for (int page = first; page <= last; page++) {
                plain[page]++;
                held[page]++;
            }
        }

        private void flush(int index) {
            tree.tagForWriteback(0, INDICES - 1);
            tree.writeBack(index);
        }
    }

    @ParameterizedTest
    @CsvSource({"2, 3000", "3, 2000", "4, 1500"})
    void every_round_ends_with_everybody_served_and_nothing_locked(int callers, int rounds) {
        CyclicBarrier barrier = new CyclicBarrier(callers, this::nothingIsLocked);
        Caller[] all = new Caller[callers];
        try (Threads threads = new Threads()) {
            for (int i = 0; i < callers; i++) {
                Caller caller = new Caller(i);
                all[i] = caller;
                threads.start(() -> run(caller, rounds, barrier));
            }
        }
        for (int index = 0; index < INDICES; index++) {
            int sum = 0;
            for (Caller caller : all) {
                sum += caller.held[index];
            }
            assertThat(plain[index]).isEqualTo(sum);
        }
    }

    private static void run(Caller caller, int rounds, CyclicBarrier barrier) {
        try {
            for (int round = 0; round < rounds; round++) {
                caller.round();
                barrier.await();
            }
        } catch (InterruptedException | BrokenBarrierException e) {
            throw new AssertionError(e);
        }
    }

    private void nothingIsLocked() {
        long entries = 0;
        for (long index = 0; index < INDICES; index++) {
            long word = tree.lookup(index);
            assertThat(EntryWord.isLocked(word)).isFalse();
            assertThat(EntryWord.isPmd(word)).isEqualTo(EntryWord.isPmd(tree.lookup(index ^ 1)));
            entries += EntryWord.isEntry(word) && (!EntryWord.isPmd(word) || index % 2 == 0) ? 1 : 0;
        }
        assertThat(tree.entries()).isEqualTo(entries);
        assertThat(tree.nobodySleeps()).isTrue();
    }
}
