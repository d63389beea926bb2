// SPDX-License-Identifier: GPL-2.0-only
package org.daxcheck.kernel.sync;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.concurrent.atomic.AtomicBoolean;
import org.daxcheck.kernel.KernelBug;
import org.junit.jupiter.api.Test;

class RwSemaphoreTest {

    private final RwSemaphore semaphore = new RwSemaphore("i_mmap_sem");

    @Test
    void readers_are_not_in_each_others_way_and_the_writer_waits_for_all() {
        AtomicBoolean wrote = new AtomicBoolean();
        semaphore.downRead();
        try (Threads threads = new Threads()) {
            Thread reader = threads.start(() -> {
                semaphore.downRead();
                semaphore.upRead();
            });
            threads.await(() -> !reader.isAlive());
            Thread writer = threads.start(() -> {
                semaphore.downWrite();
                wrote.set(true);
                semaphore.upWrite();
            });
            threads.await(() -> writer.getState() == Thread.State.WAITING);
            assertThat(wrote).isFalse();
            semaphore.upRead();
        }
        assertThat(wrote).isTrue();
    }

    @Test
    void writing_under_it_twice_or_from_within_a_read_section_is_reported() {
        semaphore.downWrite();
        assertThatThrownBy(semaphore::downWrite).isInstanceOf(KernelBug.class).hasMessageContaining("i_mmap_sem");
        semaphore.upWrite();
        semaphore.downRead();
        assertThatThrownBy(semaphore::downWrite).isInstanceOf(KernelBug.class);
    }

    @Test
    void giving_back_what_is_not_held_is_reported() {
        assertThatThrownBy(semaphore::upRead).isInstanceOf(KernelBug.class);
        assertThatThrownBy(semaphore::upWrite).isInstanceOf(KernelBug.class);
    }
}
