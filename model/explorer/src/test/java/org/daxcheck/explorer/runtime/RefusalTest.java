// SPDX-License-Identifier: GPL-2.0-only
package org.daxcheck.explorer.runtime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.daxcheck.claim.Finding;
import org.daxcheck.explorer.event.Refusal;
import org.daxcheck.explorer.runtime.core.SetUpFailed;
import org.daxcheck.explorer.search.Result;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is not understood is refused by name and place, and is never a verdict on the program. */
class RefusalTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "exchanger | java.util.concurrent.Exchanger",
                "forkJoin | java.util.concurrent.ForkJoinPool.submit",
                "recursiveTask | java.util.concurrent.RecursiveTask",
                "publisher | java.util.concurrent.SubmissionPublisher",
                "parallelStream | java.util.List.parallelStream",
                "reflectedField | java.lang.reflect.Field.setInt",
                "fieldHandle | java.lang.invoke.MethodHandles$Lookup.findGetter",
                "byteView | java.lang.invoke.MethodHandles.byteArrayViewVarHandle",
                "nativeCode | native method org.daxcheck.explorer.subject.Refused.nativeMethod",
                "random | java.util.concurrent.ThreadLocalRandom",
                "chance | java.lang.Math.random",
                "weakReference | java.lang.ref.WeakReference",
                "timer | java.util.Timer",
                "exit | java.lang.System.exit",
                "missingMethod | java.lang.Thread.getStackTrace",
                "caughtMethod | java.lang.Thread.getStackTrace",
                "stateOfAnother | Thread.getState of another thread that runs",
                "unstarted | the number of a thread that has not been started",
                "clock | java.time.Instant.now",
                "pipe | java.io.PipedInputStream",
                "file | java.nio.file.Files",
                "queuedThreads | java.util.concurrent.locks.ReentrantLock.hasQueuedThreads",
                "stampedTwice | a StampedLock taken again by a thread that holds it",
                "stampedByAnother | a StampedLock given back by a thread that does not hold it",
                "threadGroup | java.lang.ThreadGroup",
                "builderOfTwoThreads | java.lang.StringBuilder used by two threads",
                "foreignMap | java.util.WeakHashMap",
                "foreignList | java.util.ArrayList",
                "threadOfAnInitialiser | a thread started by the set-up or by a static initialiser",
                "initialiserThatWrites | a static initialiser that changes what threads share",
                "initialiserThatReads | a static initialiser that reads what threads change",
                "brokenInitialiser | a static initialiser that throws an exception",
                "endlessLoop | a loop that goes on and on",
                "deadLoop | a loop that never ends",
            })
    void a_construct_that_is_not_understood_is_refused_where_it_stands(String construct, String name) {
        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(() -> Subject.explore("Refused." + construct))
                .satisfies(refusal -> {
                    assertThat(refusal.construct()).contains(name);
                    assertThat(refusal.place()).startsWith("Refused.java:");
                });
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "concatenated | java.lang.StringBuilder used by two threads",
                "valueOf | java.lang.StringBuilder used by two threads",
                "contentEquals | java.lang.StringBuilder used by two threads",
                "formatted | java.lang.StringBuilder used by two threads",
                "asObject | java.lang.StringBuilder used by two threads",
                "ofRecord | java.lang.StringBuilder used by two threads",
                "boundReference | java.lang.StringBuilder used by two threads",
                "unboundReference | java.lang.StringBuilder used by two threads",
                "serialised | java.lang.StringBuilder used by two threads",
                "compared | java.util.Date used by two threads",
                "iterator | java.util.ImmutableCollections$ListItr shared between threads",
                "suppressed | a change of java.lang.Exception, which other threads may know",
                "nameOfAnother | Thread.setName of another thread",
                "daemonOfAnother | Thread.setDaemon of another thread",
                "isDaemonOfAnother | Thread.isDaemon of another thread",
                "orderOfSet | the order of a Set.of of two or more",
                "orderOfMap | the order of a Map.of of two or more",
                "printedSet | the order of a Set.of of two or more",
                "boxedExchange | an exchange that expects one of many equal objects of java.lang.Integer",
                "updatedExchange | an exchange that expects one of many equal objects of java.lang.Long",
                "boxedMonitor | the monitor of one of many equal objects of java.lang.Integer",
                "textMonitor | the monitor of one of many equal objects of java.lang.String",
                "sameBox | == of two of many equal objects of java.lang.Integer",
                "otherText | == of two of many equal objects of java.lang.String",
            })
    void what_objects_of_the_platform_keep_to_themselves_is_refused(String construct, String name) {
        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(() -> Subject.explore("Hidden." + construct))
                .satisfies(refusal -> {
                    assertThat(refusal.construct()).contains(name);
                    assertThat(refusal.place()).startsWith("Hidden.java:");
                });
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "sorted | [1, 2, 3]",
                "members | true one 2",
                "copied | [1, 2] {1=one, 2=two} [NEW, BLOCKED]",
                "updated | added",
                "interned | true two",
                "ownDaemon | mine true",
                "toldApart | true false false true false",
                "tokens | end",
                "suppressions | end",
            })
    void what_is_near_to_it_is_not(String construct, String outcome) throws Exception {
        Result result = Subject.explore("Hidden." + construct);
        assertThat(result.complete()).as(result.reason()).isTrue();
        assertThat(result.defects()).isEmpty();
        assertThat(result.outcomes().keySet()).containsExactly(outcome);
    }

    @Test
    void an_exchange_that_meets_an_equal_object_is_refused() {
        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(() -> Subject.explore("Hidden.equalExchange"))
                .withMessageContaining("an exchange that meets another, equal object of java.lang.String");
    }

    @ParameterizedTest
    @ValueSource(strings = {"stampedBox", "byIdentity"})
    void what_compares_by_identity_for_the_program_is_refused_as_the_program_is(String construct) {
        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(() -> Subject.explore("Hidden." + construct))
                .withMessageContaining("== of two of many equal objects of java.lang.");
    }

    @Test
    void a_linked_set_would_show_the_order_that_it_was_given() {
        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(() -> Subject.explore("Hidden.linkedSet"))
                .withMessageContaining("the order of a Set.of");
    }

    @Test
    void the_cause_of_an_exception_goes_with_it() throws Exception {
        assertThat(Subject.explore("Hidden.sharedCause").defects())
                .extracting(defect -> defect.kind())
                .containsOnly(Finding.Kind.DATA_RACE);
    }

    @Test
    void a_set_up_that_waits_is_refused() {
        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(() -> Subject.source("Refused.blockedSetUp"))
                .withMessageContaining("set-up that waits");
    }

    @Test
    void a_set_up_that_throws_says_so() {
        assertThatThrownBy(() -> Subject.source("Refused.failedSetUp"))
                .isInstanceOf(SetUpFailed.class)
                .hasMessageContaining("no program today");
    }
}
