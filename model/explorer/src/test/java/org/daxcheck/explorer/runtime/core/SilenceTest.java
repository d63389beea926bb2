// SPDX-License-Identifier: GPL-2.0-only
package org.daxcheck.explorer.runtime.core;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** A thread is judged by what it uses of the machine, not by the clock. */
class SilenceTest {

    private static final long SECOND = 1_000_000_000L;
    private static final int NEVER = Integer.MAX_VALUE;

    private volatile boolean over;

    @AfterEach
    void end() {
        over = true;
    }

    private Thread computing() {
        return started(new Thread(() -> {
            while (!over) {
                Thread.onSpinWait();
            }
        }));
    }

    private Thread blocked() {
        Thread thread = started(new Thread(() -> {
            while (!over) {
                LockSupport.parkNanos(Long.MAX_VALUE);
            }
        }));
        while (thread.getState() != Thread.State.TIMED_WAITING) {
            Thread.onSpinWait();
        }
        return thread;
    }

    private static Thread started(Thread thread) {
        thread.setDaemon(true);
        thread.start();
        return thread;
    }

    private static String lastVerdict(Silence silence, Thread thread, int questions) {
        String verdict = "";
        for (int i = 0; i < questions && verdict.isEmpty(); i++) {
            verdict = silence.verdict(thread, 7);
        }
        return verdict;
    }

    @Test
    void a_thread_that_uses_the_machine_and_performs_nothing_computes() {
        Silence silence = new Silence(new Silence.Limits(1, NEVER, 0));

        assertThat(lastVerdict(silence, computing(), NEVER)).contains("computes");
    }

    @Test
    void a_thread_that_uses_nothing_of_a_machine_that_has_time_is_blocked() {
        Silence silence = new Silence(new Silence.Limits(SECOND, 3, SECOND / 10));
        Thread thread = blocked();

        assertThat(lastVerdict(silence, thread, NEVER)).contains("blocks");
        LockSupport.unpark(thread);
    }

    @Test
    void a_thread_that_the_machine_has_no_time_for_is_not() {
        Silence silence = new Silence(new Silence.Limits(Long.MAX_VALUE, 1, SECOND / 4));

        assertThat(lastVerdict(silence, computing(), 4)).isEmpty();
    }

    @Test
    void a_thread_that_performs_operations_is_left_alone() {
        Silence silence = new Silence(new Silence.Limits(1, 1, 0));
        Thread thread = computing();

        for (int performed = 0; performed < 100; performed++) {
            assertThat(silence.verdict(thread, performed)).isEmpty();
        }
    }

    @Test
    void what_one_thread_has_used_is_not_held_against_the_next() {
        Silence silence = new Silence(new Silence.Limits(1, 1, 0));
        Thread one = computing();
        Thread other = computing();

        for (int i = 0; i < 100; i++) {
            assertThat(silence.verdict(i % 2 == 0 ? one : other, 7)).isEmpty();
        }
    }
}
