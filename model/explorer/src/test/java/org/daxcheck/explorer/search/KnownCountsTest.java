// SPDX-License-Identifier: GPL-2.0-only
package org.daxcheck.explorer.search;

import static org.assertj.core.api.Assertions.assertThat;

import org.daxcheck.explorer.toy.Classics;
import org.daxcheck.explorer.toy.Toy;
import org.daxcheck.explorer.toy.ToySource;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

/** Fewer traces than known would be unsound, more redundant. */
class KnownCountsTest {

    @ParameterizedTest(name = "{0} {1} {2}: {3}")
    @CsvFileSource(resources = "counts.csv", numLinesToSkip = 1)
    void every_trace_is_explored_once(String program, int size, int times, long traces, long deadlocked)
            throws Exception {
        Result result = Exploration.of(new ToySource(toy(program, size, times), false), Options.DEFAULT)
                .run(Listener.NONE);
        assertThat(result.complete()).isTrue();
        assertThat(result.counts().executions()).isEqualTo(traces);
        assertThat(result.counts().deadlocks()).isEqualTo(deadlocked);
        assertThat(result.defects()).hasSize(deadlocked > 0 ? 1 : 0);
    }

    private static Toy toy(String program, int size, int times) {
        return switch (program) {
            case "increments" -> Classics.increments(size, times);
            case "atomic increments" -> Classics.atomicIncrements(size, times);
            case "readers" -> Classics.readers(size);
            case "lastzero" -> Classics.lastZero(size);
            case "indexer" -> Classics.indexer(size);
            case "filesystem" -> Classics.fileSystem(size);
            case "philosophers" -> Classics.philosophers(size, false);
            case "orderly philosophers" -> Classics.philosophers(size, true);
            case "ticket lock" -> Classics.ticketLock(size);
            default -> throw new IllegalArgumentException(program);
        };
    }
}
