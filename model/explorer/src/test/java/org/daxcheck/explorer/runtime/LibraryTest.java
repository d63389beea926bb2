// SPDX-License-Identifier: GPL-2.0-only
package org.daxcheck.explorer.runtime;

import static org.assertj.core.api.Assertions.assertThat;

import org.daxcheck.explorer.search.Result;
import org.daxcheck.explorer.subject.Copies;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Classes of the platform, explored to the end: every outcome that any interleaving has, and no other. Counts of executions are not
 * pinned, since they follow the platform's version.
 */
class LibraryTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                // The first outcome has no sequential explanation: who takes 1 came first, and then 2 is last.
                // JDK-8256833.
                "linkedDeque      | takes 1, last is 1; takes 1, last is 2; takes 2, last is 1",
                "lockedDeque      | takes 1, last is 2; takes 2, last is 1",
                "arrayDeque       | 1 1 null; 1 2 null; 2 1 2; 2 1 null; 2 2 1; 2 2 null",
                "guardedBuffer    | sum 3",
                "unguardedBuffer  | sum 1; sum 2; sum 3",
                "computeIfAbsent  | made 1, made 1",
                "getThenPut       | made 1, made 1; made 1, made 2; made 2, made 1; made 2, made 2",
                "recursiveCompute | Recursive update",
                "copyOnWrite      | sees 1; sees 1 2",
                "addIfAbsent      | [1]",
                "containsThenAdd  | [1, 1]; [1]",
                "blockingQueue    | takes 1 2; takes 2 1",
                "threadPool       | 12",
                "future           | 11; 21",
                "asynchronous     | 3",
            })
    void a_class_of_the_platform_has_its_outcomes(String program, String outcomes) throws Exception {
        Result result = Subject.explore("Library." + program);

        assertThat(result.complete()).as(result.reason()).isTrue();
        assertThat(result.counts().deadlocks()).isZero();
        assertThat(result.outcomes().keySet()).containsExactly(outcomes.split("; ", -1));
    }

    @Test
    void a_copy_of_an_array_fails_as_the_platforms_does() throws Exception {
        Result result = Subject.explore("Copies.shared");

        assertThat(result.outcomes().keySet()).containsExactly(Copies.outcome());
    }
}
