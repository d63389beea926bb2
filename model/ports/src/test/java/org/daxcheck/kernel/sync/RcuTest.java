// SPDX-License-Identifier: GPL-2.0-only
package org.daxcheck.kernel.sync;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.concurrent.atomic.AtomicBoolean;
import org.daxcheck.kernel.KernelBug;
import org.junit.jupiter.api.Test;

class RcuTest {

    @Test
    void a_grace_period_without_readers_ends_and_sends_new_readers_to_the_other_counter() {
        Rcu rcu = new Rcu(0);
        rcu.synchronizeRcu();
        int section = rcu.readLock();
        rcu.readUnlock(section);
        rcu.synchronizeRcu();
        assertThat(rcu.readLock()).as("counter of new readers").isEqualTo(1 - section);
    }

    @Test
    void a_grace_period_waits_for_the_reader_that_was_there_before() {
        Rcu rcu = new Rcu(1);
        int section = rcu.readLock();
        assertThatThrownBy(rcu::synchronizeRcu).isInstanceOf(HungTask.class);
        rcu.readUnlock(section);
        rcu.synchronizeRcu();
    }

    @Test
    void a_grace_period_waits_for_a_reader_that_chose_its_counter_two_periods_ago() {
        Rcu rcu = new Rcu(1);
        rcu.synchronizeRcu();
        int old = rcu.readLock();
        assertThatThrownBy(rcu::synchronizeRcu).isInstanceOf(HungTask.class);
        assertThatThrownBy(rcu::synchronizeRcu).isInstanceOf(HungTask.class);
        rcu.readUnlock(old);
        rcu.synchronizeRcu();
    }

    @Test
    void the_last_reader_wakes_the_sleeping_updater() {
        Rcu rcu = new Rcu(0);
        AtomicBoolean over = new AtomicBoolean();
        int outer = rcu.readLock();
        int inner = rcu.readLock();
        try (Threads threads = new Threads()) {
            Thread updater = threads.start(() -> {
                rcu.synchronizeRcu();
                over.set(true);
            });
            threads.await(() -> updater.getState() == Thread.State.WAITING);
            rcu.readUnlock(inner);
            assertThat(over).isFalse();
            rcu.readUnlock(outer);
        }
        assertThat(over).isTrue();
    }

    @Test
    void a_read_section_ends_once() {
        Rcu rcu = new Rcu(0);
        int section = rcu.readLock();
        rcu.readUnlock(section);
        assertThatThrownBy(() -> rcu.readUnlock(section)).isInstanceOf(KernelBug.class);
    }
}
