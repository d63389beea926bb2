// SPDX-License-Identifier: GPL-2.0-only
package org.daxcheck.kernel.sync;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class WaitQueueTest {

    private final Object domain = new Object();
    private final WaitQueue queue = new WaitQueue();
    private final List<Waiter> woken = new ArrayList<>();

    private Waiter waiter(long start) {
        Waiter waiter = new Waiter(
                (w, d, s) -> {
                    boolean matched = Waiter.SAME_KEY.wake(w, d, s);
                    if (matched) {
                        woken.add(w);
                    }
                    return matched;
                },
                0);
        waiter.setKey(domain, start);
        return waiter;
    }

    private Waiter exclusive(long start) {
        Waiter waiter = waiter(start);
        queue.prepareToWaitExclusive(waiter);
        return waiter;
    }

    private Waiter shared(long start) {
        Waiter waiter = waiter(start);
        queue.prepareToWait(waiter);
        return waiter;
    }

    @Test
    void wake_one_wakes_the_exclusive_waiter_that_came_first() {
        Waiter first = exclusive(0);
        Waiter second = exclusive(0);
        assertThat(queue.wake(1, domain, 0)).isEqualTo(1);
        assertThat(woken).containsExactly(first);
        assertThat(queue.wake(1, domain, 0)).isEqualTo(1);
        assertThat(woken).containsExactly(first, second);
        assertThat(queue.active()).isFalse();
    }

    @Test
    void non_exclusive_waiters_stand_in_front_and_use_up_no_wake_up() {
        Waiter lock = exclusive(0);
        exclusive(0);
        Waiter older = shared(0);
        Waiter newer = shared(0);
        assertThat(queue.wake(1, domain, 0)).isEqualTo(3);
        assertThat(woken).containsExactly(newer, older, lock);
        assertThat(queue.length()).isEqualTo(1);
    }

    @Test
    void wake_all_wakes_every_waiter_of_the_key_and_no_other() {
        exclusive(0);
        Waiter other = exclusive(1);
        exclusive(0);
        assertThat(queue.wake(0, domain, 0)).isEqualTo(2);
        assertThat(woken).doesNotContain(other);
        assertThat(queue.wake(0, new Object(), 1)).isZero();
        assertThat(queue.length()).isEqualTo(1);
    }

    @Test
    void a_waiter_of_another_key_uses_up_no_wake_up() {
        exclusive(1);
        Waiter mine = exclusive(0);
        queue.wake(1, domain, 0);
        assertThat(woken).containsExactly(mine);
    }

    @Test
    void a_waiter_that_waits_again_goes_to_the_tail() {
        Waiter first = exclusive(0);
        Waiter second = exclusive(0);
        queue.wake(1, domain, 0);
        queue.schedule(first);
        queue.finishWait(first);
        queue.prepareToWaitExclusive(first);
        queue.wake(0, domain, 0);
        assertThat(woken).containsExactly(first, second, first);
    }

    @Test
    void preparing_twice_keeps_the_place_in_the_queue() {
        Waiter first = exclusive(0);
        exclusive(0);
        queue.prepareToWaitExclusive(first);
        assertThat(queue.length()).isEqualTo(2);
        queue.wake(1, domain, 0);
        assertThat(woken).containsExactly(first);
    }

    @Test
    void finishing_takes_out_a_waiter_that_was_not_woken_wherever_it_stands() {
        Waiter first = exclusive(0);
        Waiter middle = exclusive(0);
        Waiter last = exclusive(0);
        queue.finishWait(middle);
        queue.finishWait(last);
        queue.finishWait(first);
        assertThat(queue.active()).isFalse();
        Waiter later = exclusive(0);
        assertThat(queue.wake(0, domain, 0)).isEqualTo(1);
        assertThat(woken).containsExactly(later);
    }

    @Test
    void a_sleeper_woken_before_it_sleeps_does_not_sleep() {
        Waiter early = exclusive(0);
        queue.wake(1, domain, 0);
        queue.schedule(early);
        queue.finishWait(early);
        assertThat(queue.length()).isZero();
    }

    @Test
    void an_interruption_does_not_end_a_sleep_and_is_kept() {
        boolean[] kept = {false};
        try (Threads threads = new Threads()) {
            Thread sleeper = threads.start(() -> {
                Waiter waiter = exclusive(0);
                queue.schedule(waiter);
                queue.finishWait(waiter);
                kept[0] = Thread.currentThread().isInterrupted();
            });
            threads.await(queue::active);
            sleeper.interrupt();
            threads.await(() -> sleeper.getState() == Thread.State.WAITING);
            assertThat(queue.wake(1, domain, 0)).isEqualTo(1);
        }
        assertThat(kept[0]).isTrue();
    }

    @Test
    void a_hung_sleep_fails_with_its_key_and_leaves_the_queue() {
        Waiter hung = new Waiter(Waiter.SAME_KEY, 1);
        hung.setKey("mapping 7", 3);
        queue.prepareToWaitExclusive(hung);
        assertThatThrownBy(() -> queue.schedule(hung))
                .isInstanceOf(HungTask.class)
                .hasMessage("hung task: asleep on key 3 for more than 1 ms");
        assertThat(queue.active()).isFalse();
    }

    @Test
    void equal_values_share_a_queue_and_a_table_of_no_bits_has_one() {
        WaitTable single = new WaitTable(0);
        assertThat(single.queue(1)).isSameAs(single.queue(-9));
        WaitTable table = new WaitTable(12);
        assertThat(table.queue(5)).isSameAs(table.queue(5));
        assertThat(java.util.stream.LongStream.range(0, 4096)
                        .mapToObj(table::queue)
                        .distinct()
                        .count())
                .as("queues used by 4096 indices")
                .isGreaterThan(2048);
        assertThat(table.newPlace()).isNotEqualTo(table.newPlace());
        table.queue(5).prepareToWait(waiter(0));
        assertThat(table.length()).isEqualTo(1);
        assertThatThrownBy(() -> new WaitTable(13)).isInstanceOf(IllegalArgumentException.class);
    }
}
