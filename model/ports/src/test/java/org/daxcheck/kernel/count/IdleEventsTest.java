// SPDX-License-Identifier: GPL-2.0-only
package org.daxcheck.kernel.count;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.stream.Stream;
import org.daxcheck.kernel.word.IntWord;
import org.junit.jupiter.api.Test;

final class IdleEventsTest {

    private final IdleEvents events = new IdleEvents(2);
    private final IntWord users = new IntWord(1);

    @Test
    void what_holds_is_not_waited_for() {
        events.await(0, () -> true);
        events.wake(0);
        assertThat(users.getVolatile()).isEqualTo(1);
    }

    @Test
    void every_waiter_of_a_page_is_woken() throws InterruptedException {
        CountDownLatch looked = new CountDownLatch(3);
        List<Thread> waiters = Stream.generate(() -> new Thread(() -> events.await(0, () -> idle(looked))))
                .limit(3)
                .toList();
        waiters.forEach(Thread::start);
        looked.await();
        users.setVolatile(0);
        events.wake(0);
        for (Thread waiter : waiters) {
            waiter.join();
        }
        assertThat(waiters).noneMatch(Thread::isAlive);
    }

    @Test
    void whoever_is_woken_too_early_sleeps_again() throws InterruptedException {
        CountDownLatch looked = new CountDownLatch(1);
        Thread waiter = new Thread(() -> events.await(0, () -> idle(looked)));
        waiter.start();
        looked.await();
        events.wake(0);
        assertThat(waiter.isAlive()).isTrue();
        users.setVolatile(0);
        events.wake(0);
        waiter.join();
        assertThat(waiter.isAlive()).isFalse();
    }

    private boolean idle(CountDownLatch looked) {
        looked.countDown();
        return users.getVolatile() == 0;
    }
}
