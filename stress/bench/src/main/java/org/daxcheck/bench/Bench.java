// SPDX-License-Identifier: GPL-2.0-only
package org.daxcheck.bench;

import java.util.Collection;
import org.openjdk.jmh.profile.GCProfiler;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.CommandLineOptionException;
import org.openjdk.jmh.runner.options.CommandLineOptions;
import org.openjdk.jmh.runner.options.OptionsBuilder;

/** Runs all benchmarks and prints what they cost in ReentrantLock pairs of the same run. */
public final class Bench {

    private Bench() {}

    /**
     * Runs.
     *
     * @param arguments JMH's own, for example {@code -f 1 -wi 2 -i 3}; by default one fork, two warm-ups and three
     *     measurements of a second each
     */
    public static void main(String[] arguments) throws RunnerException, CommandLineOptionException {
        Collection<RunResult> results = new Runner(new OptionsBuilder()
                        .parent(new CommandLineOptions(arguments))
                        .include("org\\.daxcheck\\.bench\\.[A-Z].*")
                        .addProfiler(GCProfiler.class)
                        .build())
                .run();
        System.out.println();
        System.out.print(new Ratios(results).table());
        System.out.print(Footprint.table());
    }
}
