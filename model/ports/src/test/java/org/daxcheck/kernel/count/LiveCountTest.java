// SPDX-License-Identifier: GPL-2.0-only
package org.daxcheck.kernel.count;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.daxcheck.kernel.KernelBug;
import org.junit.jupiter.api.Test;

final class LiveCountTest {

    private final LiveCount count = new LiveCount();

    @Test
    void references_are_counted_above_the_base() {
        assertThat(count.references()).isZero();
        assertThat(count.tryGetLive()).isTrue();
        count.get(3);
        assertThat(count.references()).isEqualTo(4);
        count.put(2);
        assertThat(count.references()).isEqualTo(2);
        count.kill();
        assertThat(count.references()).isEqualTo(2);
    }

    @Test
    void a_killed_count_gives_no_live_reference() {
        count.get(1);
        count.kill();
        assertThat(count.tryGetLive()).isFalse();
        assertThat(count.tryGet()).isTrue();
        count.put(2);
        assertThat(count.tryGet()).isFalse();
    }

    @Test
    void whoever_waits_for_the_drain_is_woken_by_the_last_put() throws InterruptedException {
        count.get(2);
        count.kill();
        Thread waiter = new Thread(count::awaitDrained);
        waiter.start();
        count.put(1);
        assertThat(waiter.isAlive()).isTrue();
        count.put(1);
        waiter.join();
        assertThat(count.references()).isZero();
    }

    @Test
    void a_drained_count_is_not_waited_for() {
        count.kill();
        count.awaitDrained();
        assertThat(count.references()).isZero();
    }

    @Test
    void more_references_back_than_were_taken_are_reported() {
        assertThatThrownBy(() -> count.put(1)).isInstanceOf(KernelBug.class).hasMessageContaining("underflow");
        LiveCount killed = new LiveCount();
        killed.kill();
        assertThatThrownBy(() -> killed.put(1)).isInstanceOf(KernelBug.class).hasMessageContaining("underflow");
    }
}
