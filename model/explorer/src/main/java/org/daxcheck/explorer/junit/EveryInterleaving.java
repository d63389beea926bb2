// SPDX-License-Identifier: GPL-2.0-only
package org.daxcheck.explorer.junit;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.daxcheck.claim.Finding;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * A test method that starts threads, run once for every interleaving of them instead of once.
 *
 * <pre>{@code
 * @EveryInterleaving(executions = 2)
 * void one_of_two_gets_the_ticket() throws InterruptedException {
 *     AtomicInteger tickets = new AtomicInteger(1);
 *     Thread other = new Thread(() -> tickets.compareAndSet(1, 0));
 *     other.start();
 *     tickets.compareAndSet(1, 0);
 *     other.join();
 *     assertEquals(0, tickets.get());
 * }
 * }</pre>
 *
 * <p>The test passes if every interleaving under sequential consistency was seen and nothing is wrong with any: no uncaught exception or
 * failed assertion on any thread, no deadlock or lost wake-up, no livelock, no data race. It fails with the trace of what is wrong and the
 * id by which {@code ci/daxcheck replay} shows it again; and also if not every interleaving was seen, since that is no pass.
 *
 * <p>A new object of the class is made for each execution, with statics as they are before a run, and its methods with
 * {@code @BeforeAll}, {@code @BeforeEach}, {@code @AfterEach} and {@code @AfterAll} are called; other extensions take no part in that.
 * Neither these methods nor the constructor have parameters, and the class is no inner one. An execution in which an assumption does not
 * hold is not judged; a test without any other is aborted.
 */
@Test
@ExtendWith(Interleaver.class)
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.METHOD)
public @interface EveryInterleaving {

    /** What must be wrong with it: one of these kinds. None: nothing may be wrong. */
    Finding.Kind[] breaks() default {};

    /**
     * How many executions there must be, one of each class that differs only in the order of steps that commute; end states where they are
     * too many. 0 for any number.
     */
    long executions() default 0;

    /** Operations on shared state in one execution, at least 1; a longer one is given up, and the test fails. */
    int events() default 10_000;

    /** Time for the exploration in seconds, at least 1; the test fails if that does not suffice. */
    int seconds() default 60;

    /** Waits of the code with a time limit of at least this many seconds count as waits without, which end only if woken. */
    int patience() default 1;
}
