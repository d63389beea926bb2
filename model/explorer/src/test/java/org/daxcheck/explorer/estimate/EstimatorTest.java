// SPDX-License-Identifier: GPL-2.0-only
package org.daxcheck.explorer.estimate;

import static org.assertj.core.api.Assertions.assertThat;

import org.daxcheck.explorer.search.Exploration;
import org.daxcheck.explorer.search.Listener;
import org.daxcheck.explorer.search.Options;
import org.daxcheck.explorer.search.Result;
import org.daxcheck.explorer.toy.Classics;
import org.daxcheck.explorer.toy.RandomToys;
import org.daxcheck.explorer.toy.Toy;
import org.daxcheck.explorer.toy.ToySource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** The ways are the same every time, so that what is near the truth once is near it always. */
class EstimatorTest {

    private static final long PROBES = 20_000;

    private static Estimate estimate(Toy toy, long search) throws Exception {
        return new Estimator(new ToySource(toy, false), Options.DEFAULT)
                .estimate(search, PROBES)
                .estimate();
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
            case "ticket lock" -> Classics.ticketLock(size);
            default -> throw new IllegalArgumentException(program);
        };
    }

    @ParameterizedTest(name = "{0} {1} {2}: {3}")
    @CsvSource({
        "increments, 2, 3, 328",
        "increments, 3, 2, 7134",
        "increments, 3, 3, 1824912",
        "atomic increments, 3, 3, 1680",
        "readers, 8, 0, 256",
        "lastzero, 8, 0, 704",
        "lastzero, 10, 0, 3328",
        "indexer, 13, 0, 64",
        "filesystem, 18, 0, 32",
        "philosophers, 5, 0, 31",
        "ticket lock, 5, 0, 120"
    })
    void the_estimate_is_as_far_from_the_number_as_it_says_or_nearer(String program, int size, int times, long number)
            throws Exception {
        Estimate estimate = estimate(toy(program, size, times), 20);
        assertThat(estimate.exact()).isFalse();
        assertThat(Math.abs(estimate.executions() - number)).isLessThanOrEqualTo(4 * estimate.deviation());
    }

    @Test
    void a_search_that_ends_meanwhile_is_known_exactly() throws Exception {
        Estimate estimate = estimate(Classics.increments(2, 2), 1000);
        assertThat(estimate).isEqualTo(new Estimate(34, 0, 0));
        assertThat(estimate.exact()).isTrue();
    }

    @ParameterizedTest
    @EnumSource
    void on_average_the_estimates_of_many_programs_are_right(RandomToys.Theme theme) throws Exception {
        double estimated = 0;
        double variance = 0;
        double number = 0;
        for (long seed = 0; seed < 60; seed++) {
            Result result = Exploration.of(new ToySource(RandomToys.of(seed, theme), false), Options.DEFAULT)
                    .run(Listener.NONE);
            if (result.complete() && result.counts().executions() > 20) {
                Estimate one = new Estimator(new ToySource(RandomToys.of(seed, theme), false), Options.DEFAULT)
                        .estimate(1, 500)
                        .estimate();
                number += result.counts().executions();
                estimated += one.executions();
                variance += one.deviation() * one.deviation();
            }
        }
        assertThat(number).isPositive();
        assertThat(Math.abs(estimated - number)).isLessThanOrEqualTo(4 * Math.sqrt(variance));
    }
}
