// SPDX-License-Identifier: GPL-2.0-only
package org.daxcheck.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collection;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;

class BenchTest {

    /** Their places in the table, but for the largest, are the same. */
    private static final String[] SMALL_TREES = {"1", "1024"};

    @Test
    void every_benchmark_runs_and_fills_its_place_in_the_table() throws RunnerException {
        Collection<RunResult> results = new Runner(new OptionsBuilder()
                        .include("org\\.daxcheck\\.bench\\.[A-Z].*")
                        .param("entries", SMALL_TREES)
                        .forks(0)
                        .warmupIterations(0)
                        .measurementIterations(1)
                        .measurementTime(TimeValue.milliseconds(5))
                        .shouldFailOnError(true)
                        .build())
                .run();

        int designs = Design.values().length;
        assertThat(results).hasSize(2 + 4 * designs + 1 + designs + SMALL_TREES.length * designs);
        assertThat(new Ratios(results)
                        .table()
                        .replace("(NaN B)", "")
                        .replaceAll("lock-free alone: NaN bytes.*|lookup among 2\\^20 .*", ""))
                .contains("grab+put, alone", "lookup among 2^10", "two indices")
                .doesNotContain("NaN");
    }

    @ParameterizedTest
    @EnumSource
    void an_entry_takes_some_memory_and_not_a_page(Design design) {
        assertThat(Footprint.bytesPerEntry(design, 1 << 16)).isBetween(4.0, 4096.0);
    }
}
