// SPDX-License-Identifier: GPL-2.0-only
package org.daxcheck.explorer.runtime;

import static org.assertj.core.api.Assertions.assertThat;

import org.daxcheck.explorer.search.Result;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Real bytecode gives the counts and outcomes that are known for it. */
class CountsTest {

    @Test
    void three_threads_that_increment_twice_have_7134_executions() throws Exception {
        Result result = Subject.explore("Counters.threeByTwo");

        assertThat(result.complete()).isTrue();
        assertThat(result.counts().executions()).isEqualTo(7134);
        assertThat(result.counts().blocked()).isZero();
        assertThat(result.defects()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "storeBuffering | 3 | 0, 1; 1, 0; 1, 1",
                "messagePassing | 3 | 00; 01; 11",
                "loadBuffering  | 3 | 0, 0; 0, 1; 1, 0",
                "publication    | 2 | 42; none",
            })
    void litmus_shapes_have_their_outcomes_under_sequential_consistency(String shape, long executions, String outcomes)
            throws Exception {
        Result result = Subject.explore("Litmus." + shape);

        assertThat(result.complete()).isTrue();
        assertThat(result.counts().executions()).isEqualTo(executions);
        assertThat(result.outcomes().keySet()).containsExactly(outcomes.split("; ", -1));
    }
}
