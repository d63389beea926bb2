// SPDX-License-Identifier: GPL-2.0-only
package org.daxcheck.kernel.sync;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.daxcheck.kernel.KernelBug;
import org.junit.jupiter.api.Test;

class SpinLockTest {

    private final SpinLock lock = new SpinLock("tree_lock");

    @Test
    void the_owner_cannot_take_the_lock_again_and_still_holds_it() {
        lock.lock();
        assertThatThrownBy(lock::lock)
                .isInstanceOf(KernelBug.class)
                .hasMessage("lockdep: recursive locking of tree_lock");
        assertThat(lock.isHeld()).isTrue();
        lock.unlock();
        assertThat(lock.isHeld()).isFalse();
    }

    @Test
    void a_lock_that_nobody_holds_cannot_be_released() {
        assertThatThrownBy(lock::unlock).isInstanceOf(KernelBug.class).hasMessageContaining("does not hold");
    }

    @Test
    void a_stranger_cannot_release_the_lock() {
        lock.lock();
        try (Threads threads = new Threads()) {
            threads.start(() -> {
                assertThat(lock.isHeld()).isFalse();
                assertThatThrownBy(lock::unlock).isInstanceOf(KernelBug.class);
            });
        }
        assertThat(lock.isHeld()).isTrue();
        lock.unlock();
    }

    @Test
    void a_plain_counter_under_the_lock_loses_no_increment() {
        int[] counter = {0};
        try (Threads threads = new Threads()) {
            for (int i = 0; i < 4; i++) {
                threads.start(() -> {
                    for (int j = 0; j < 5_000; j++) {
                        lock.lock();
                        counter[0]++;
                        lock.unlock();
                    }
                });
            }
        }
        assertThat(counter[0]).isEqualTo(20_000);
    }
}
