// SPDX-License-Identifier: GPL-2.0-only
package org.daxcheck.port.entrylock.lockfree;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.daxcheck.api.EntrySize.PMD;
import static org.daxcheck.api.EntrySize.PTE;
import static org.daxcheck.api.EntryWord.EEXIST;
import static org.daxcheck.api.EntryWord.empty;
import static org.daxcheck.api.EntryWord.locked;

import java.util.concurrent.atomic.AtomicBoolean;
import org.daxcheck.api.EntryLockSettings;
import org.daxcheck.kernel.sync.Threads;
import org.junit.jupiter.api.Test;

/** A thread stops for ever in the middle of a call, which the others must not notice: a step is left half done. */
class StoppedThreadTest {

    private static final EntryLockSettings SETTINGS =
            EntryLockSettings.checking().withHungTaskMillis(10_000);

    /** The end of a thread, at a place where it holds nothing that others could want. */
    private static final class Stopped extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }

    private static void stopsIn(Runnable call) {
        assertThatExceptionOfType(Stopped.class).isThrownBy(call::run);
    }

    private static void touch(LockFreeEntries tree, long index) {
        tree.put(index, tree.grab(index, PTE));
    }

    @Test
    void an_insertion_is_finished_by_whoever_meets_it() {
        LockFreeEntries tree = new LockFreeEntries(SETTINGS) {
            private boolean stopped;

            @Override
            protected long insertPte(Range range, long index, long pmd, long vacant) {
                if (stopped) {
                    return super.insertPte(range, index, pmd, vacant);
                }
                stopped = true;
                range.cas(Range.PMD, pmd, TreeWord.inserting(range.number(index), range.newStamp()));
                throw new Stopped();
            }
        };
        stopsIn(() -> tree.grab(0, PTE));
        assertThat(tree.entries()).isOne();
        assertThat(tree.lookup(0)).isEqualTo(locked(empty(PTE)));
        assertThat(tree.grab(1, PMD)).isEqualTo(EEXIST);
        tree.tagForWriteback(0, 1);
        touch(tree, 1);
        assertThat(tree.delete(1)).isTrue();
        assertThat(tree.lookup(0)).isEqualTo(locked(empty(PTE)));
        assertThat(tree.entries()).isOne();
    }

    @Test
    void a_helper_that_comes_late_changes_nothing() {
        long[] late = new long[1];
        LockFreeEntries tree = new LockFreeEntries(SETTINGS) {
            @Override
            protected long insertPte(Range range, long index, long pmd, long vacant) {
                long held = super.insertPte(range, index, pmd, vacant);
                late[0] = TreeWord.inserting(range.number(index), range.stamps());
                return held;
            }
        };
        touch(tree, 0);
        Range range = tree.ranges.make(0);
        assertThat(range.get(Range.PMD)).isEqualTo(TreeWord.settled(late[0]));
        assertThat(tree.delete(0)).isTrue();
        tree.finishInsert(range, late[0]);
        assertThat(tree.lookup(0)).isZero();
        assertThat(tree.grab(0, PMD)).isEqualTo(locked(empty(PMD)));
        tree.finishInsert(range, late[0]);
        assertThat(tree.lookup(1)).isEqualTo(locked(empty(PMD)));
    }

    @Test
    void an_expectation_from_before_a_deletion_fails_after_it() {
        LockFreeEntries tree = new LockFreeEntries(SETTINGS);
        Range range = tree.ranges.make(0);
        long before = range.get(range.pte(0));
        touch(tree, 0);
        assertThat(tree.delete(0)).isTrue();
        long after = range.get(range.pte(0));
        assertThat(TreeWord.isVacant(before) && TreeWord.isVacant(after)).isTrue();
        assertThat(after).isNotEqualTo(before);
    }

    @Test
    void a_deletion_that_is_not_decided_stops_nobody() {
        LockFreeEntries tree = new LockFreeEntries(SETTINGS) {
            @Override
            protected boolean vacate(Range range, int position, long word) {
                throw new Stopped();
            }
        };
        touch(tree, 0);
        stopsIn(() -> tree.delete(0));
        touch(tree, 0);
        assertThat(tree.peek(0)).isEqualTo(empty(PTE));
    }

    @Test
    void a_waiter_that_stops_before_it_sleeps_stops_neither_the_holder_nor_another_waiter() {
        AtomicBoolean stop = new AtomicBoolean(true);
        LockFreeEntries tree = new LockFreeEntries(SETTINGS) {
            @Override
            protected boolean prepareToWait(Range range, int position) {
                boolean sleeps = super.prepareToWait(range, position);
                if (stop.getAndSet(false)) {
                    throw new Stopped();
                }
                return sleeps;
            }
        };
        long held = tree.grab(0, PTE);
        stopsIn(() -> tree.peek(0));
        try (Threads threads = new Threads()) {
            Thread other = threads.start(() -> touch(tree, 0));
            threads.await(() -> other.getState() == Thread.State.TIMED_WAITING);
            tree.put(0, held);
        }
        assertThat(tree.nobodySleeps()).isTrue();
    }

    @Test
    void a_waker_that_stops_half_way_stops_nobody_who_waits_for_another_holder() {
        AtomicBoolean stop = new AtomicBoolean(true);
        LockFreeEntries tree = new LockFreeEntries(SETTINGS) {
            @Override
            protected void wakeWaiters(Range range, long index, int position) {
                if (stop.getAndSet(false)) {
                    throw new Stopped();
                }
                super.wakeWaiters(range, index, position);
            }
        };
        long first = tree.grab(0, PTE);
        long second = tree.grab(1, PTE);
        try (Threads threads = new Threads()) {
            Thread zero = threads.start(() -> touch(tree, 0));
            Thread one = threads.start(() -> touch(tree, 1));
            threads.await(() ->
                    zero.getState() == Thread.State.TIMED_WAITING && one.getState() == Thread.State.TIMED_WAITING);
            stopsIn(() -> tree.put(0, first));
            tree.put(1, second);
        }
        assertThat(tree.nobodySleeps()).isTrue();
    }
}
