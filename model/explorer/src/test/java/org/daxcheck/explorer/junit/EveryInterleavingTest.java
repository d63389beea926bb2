// SPDX-License-Identifier: GPL-2.0-only
package org.daxcheck.explorer.junit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assumptions.assumeTrue;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectMethod;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import org.daxcheck.claim.Finding;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInfo;
import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.launcher.TestExecutionListener;
import org.junit.platform.launcher.TestIdentifier;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;
import org.junit.platform.launcher.core.LauncherFactory;

class EveryInterleavingTest {

    private final AtomicInteger tickets = new AtomicInteger();
    private int sold;

    @BeforeEach
    void one_ticket() {
        tickets.set(1);
    }

    @EveryInterleaving(executions = 2)
    void one_of_two_gets_the_ticket() throws InterruptedException {
        both(() -> tickets.compareAndSet(1, 0));
        assertThat(tickets.get()).isZero();
    }

    @EveryInterleaving(breaks = Finding.Kind.ASSERTION)
    void a_look_and_a_sale_are_two_steps() throws InterruptedException {
        both(() -> {
            if (tickets.get() > 0) {
                tickets.decrementAndGet();
            }
        });
        if (tickets.get() < 0) {
            throw new AssertionError("sold twice");
        }
    }

    @EveryInterleaving
    void a_semaphore_guards_a_plain_count() throws InterruptedException {
        Semaphore guard = new Semaphore(1);
        both(() -> {
            guard.acquireUninterruptibly();
            sold++;
            guard.release();
        });
        if (sold != 2) {
            throw new AssertionError(sold + " sold");
        }
    }

    private static void both(Runnable work) throws InterruptedException {
        Thread other = new Thread(work);
        other.start();
        work.run();
        other.join();
    }

    private static int classes;

    @BeforeAll
    static void once() {
        classes++;
    }

    @EveryInterleaving(executions = 2)
    void statics_are_as_before_a_run() throws InterruptedException {
        both(() -> tickets.incrementAndGet());
        assertEquals(1, classes);
    }

    @EveryInterleaving
    void assertions_that_hold_pass() throws InterruptedException {
        both(() -> tickets.incrementAndGet());
        assertEquals(3, tickets.get());
        assertThrows(IllegalStateException.class, () -> {
            throw new IllegalStateException();
        });
    }

    @EveryInterleaving
    void an_execution_in_which_an_assumption_does_not_hold_is_not_judged() throws InterruptedException {
        both(() -> tickets.set(tickets.get() + 1));
        assumeTrue(tickets.get() == 3);
        assertEquals(3, tickets.get());
    }

    @EveryInterleaving(breaks = Finding.Kind.ASSERTION, executions = 4)
    void executions_are_counted_to_the_end_where_something_is_to_be_wrong() throws InterruptedException {
        both(() -> tickets.set(tickets.get() + 1));
        assertEquals(3, tickets.get());
    }

    /** Methods that must not pass. */
    static class Wrong {

        private final AtomicInteger number = new AtomicInteger();
        private int plain;

        @EveryInterleaving
        void loses_an_increment() throws InterruptedException {
            both(() -> number.set(number.get() + 1));
            if (number.get() != 2) {
                throw new AssertionError("number " + number);
            }
        }

        @EveryInterleaving
        void expects_both_increments() throws InterruptedException {
            both(() -> number.set(number.get() + 1));
            assertEquals(2, number.get());
        }

        @EveryInterleaving
        void assumes_what_is_not_so() throws InterruptedException {
            both(() -> number.incrementAndGet());
            assumeTrue(number.get() == 3);
        }

        @EveryInterleaving(executions = -1, events = 0, seconds = 0)
        void is_bounded_by_nonsense() {}

        @EveryInterleaving
        void races() throws InterruptedException {
            both(() -> plain++);
        }

        @EveryInterleaving
        void sleeps_for_ever() {
            LockSupport.park();
        }

        @EveryInterleaving(breaks = Finding.Kind.DEADLOCK)
        void is_right_and_should_not_be() throws InterruptedException {
            both(() -> {});
        }

        @EveryInterleaving(executions = 7)
        void has_another_number_of_executions() throws InterruptedException {
            both(() -> number.set(number.get() + 1));
        }

        @EveryInterleaving(events = 10)
        void is_longer_than_its_bound() throws InterruptedException {
            both(() -> {
                for (int i = 0; i < 10; i++) {
                    number.set(i);
                }
            });
        }
    }

    @Test
    void a_failed_assertion_is_told_with_its_interleaving() {
        assertThat(failure("loses_an_increment"))
                .contains("number 1")
                .contains("EveryInterleavingTest.java:")
                .contains(
                        "ci/daxcheck replay 'org.daxcheck.explorer.junit.EveryInterleavingTest$Wrong/explore#loses_an_increment@");
    }

    @Test
    void so_are_a_race_and_a_sleep_without_end() {
        assertThat(failure("races")).startsWith("DATA_RACE: ");
        assertThat(failure("sleeps_for_ever")).startsWith("LOST_WAKEUP: ");
    }

    @Test
    void what_is_not_as_expected_fails() {
        assertThat(failure("is_right_and_should_not_be"))
                .contains("nothing is wrong")
                .contains("[DEADLOCK]");
        assertThat(failure("has_another_number_of_executions"))
                .isEqualTo("7 executions were to be: 4 executions, all there are");
    }

    @Test
    void what_was_not_seen_to_the_end_fails() {
        assertThat(failure("is_longer_than_its_bound")).startsWith("undecided, ");
    }

    /** Wants what only JUnit can give. */
    static class Injected {

        Injected(TestInfo info) {}

        @EveryInterleaving
        void test() {}
    }

    /** Has an object around it. */
    static class Outer {
        @Nested
        class Inner {
            @EveryInterleaving
            void test() {}
        }
    }

    @Test
    void assertions_of_junit_say_what_they_say() {
        assertThat(failure("expects_both_increments")).contains("expected: <2> but was: <1>");
    }

    @Test
    void a_test_whose_assumption_never_holds_is_aborted() {
        List<TestExecutionResult> results = results(Wrong.class, "assumes_what_is_not_so");
        assertThat(results).extracting(TestExecutionResult::getStatus).contains(TestExecutionResult.Status.ABORTED);
    }

    @Test
    void what_cannot_be_explored_says_why() {
        assertThat(failure("is_bounded_by_nonsense"))
                .isEqualTo("@EveryInterleaving: executions = -1 is negative; events = 0 is less than 1; "
                        + "seconds = 0 is less than 1");
        assertThat(failure(Injected.class, "test")).contains("Injected has no constructor without parameters");
        assertThat(failure(Outer.Inner.class, "test")).contains("Inner is an inner class");
    }

    private static String failure(String method) {
        return failure(Wrong.class, method);
    }

    private static String failure(Class<?> type, String method) {
        List<String> failures = new ArrayList<>();
        results(type, method)
                .forEach(result ->
                        result.getThrowable().ifPresent(thrown -> failures.add(String.valueOf(thrown.getMessage()))));
        assertThat(failures).hasSize(1);
        return failures.get(0);
    }

    private static List<TestExecutionResult> results(Class<?> type, String method) {
        List<TestExecutionResult> results = new ArrayList<>();
        LauncherFactory.create()
                .execute(
                        LauncherDiscoveryRequestBuilder.request()
                                .selectors(selectMethod(type, method))
                                .build(),
                        new TestExecutionListener() {
                            @Override
                            public void executionFinished(TestIdentifier test, TestExecutionResult result) {
                                results.add(result);
                            }
                        });
        return results;
    }
}
