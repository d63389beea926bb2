// SPDX-License-Identifier: GPL-2.0-only
package org.daxcheck.explorer.runtime;

import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.daxcheck.explorer.event.Refusal;
import org.daxcheck.explorer.runtime.core.SetUpFailed;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

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
                    org.assertj.core.api.Assertions.assertThat(refusal.construct())
                            .contains(name);
                    org.assertj.core.api.Assertions.assertThat(refusal.place()).startsWith("Refused.java:");
                });
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
