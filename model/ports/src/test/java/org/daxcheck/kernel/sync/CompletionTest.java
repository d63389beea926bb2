// SPDX-License-Identifier: GPL-2.0-only
package org.daxcheck.kernel.sync;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;

final class CompletionTest {

    @Test
    void what_happened_before_is_not_waited_for_and_is_used_up() {
        Completion completion = new Completion(1);
        completion.complete();
        assertThat(completion.isDone()).isTrue();
        completion.await();
        assertThat(completion.isDone()).isFalse();
        assertThatThrownBy(completion::await).isInstanceOf(HungTask.class);
    }

    @Test
    void each_completion_lets_one_go() {
        Completion completion = new Completion(1);
        completion.complete();
        completion.complete();
        completion.await();
        completion.await();
        assertThatThrownBy(completion::await).isInstanceOf(HungTask.class);
    }

    @Test
    void what_happened_may_be_forgotten() {
        Completion completion = new Completion(1);
        completion.complete();
        completion.reinit();
        assertThatThrownBy(completion::await).isInstanceOf(HungTask.class);
    }

    @Test
    void a_sleeper_is_woken() {
        Completion completion = new Completion(0);
        AtomicBoolean over = new AtomicBoolean();
        try (Threads threads = new Threads()) {
            Thread waiter = threads.start(() -> {
                completion.await();
                over.set(true);
            });
            threads.await(() -> waiter.getState() == Thread.State.WAITING);
            assertThat(over).isFalse();
            completion.complete();
        }
        assertThat(over).isTrue();
    }
}
