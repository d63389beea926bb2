// SPDX-License-Identifier: GPL-2.0-only
package org.daxcheck.bench.design;

import org.openjdk.jmh.profile.GCProfiler;
import org.openjdk.jmh.results.format.ResultFormatType;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.CommandLineOptionException;
import org.openjdk.jmh.runner.options.CommandLineOptions;
import org.openjdk.jmh.runner.options.OptionsBuilder;

/** Measures the refcount designs and writes the results as JMH's JSON, which {@code ci/daxcheck designs --costs} reads. */
public final class DesignBench {

    /** Where the results go if the command line does not say. */
    private static final String FILE = "designs.json";

    private DesignBench() {}

    /**
     * Runs.
     *
     * @param arguments JMH's own, for example {@code -rff FILE}; by default one fork, and a few seconds for each benchmark
     */
    public static void main(String[] arguments) throws RunnerException, CommandLineOptionException {
        CommandLineOptions given = new CommandLineOptions(arguments);
        new Runner(new OptionsBuilder()
                        .parent(given)
                        .include("org\\.daxcheck\\.bench\\.design\\..*")
                        .addProfiler(GCProfiler.class)
                        .resultFormat(ResultFormatType.JSON)
                        .result(given.getResult().orElse(FILE))
                        .build())
                .run();
    }
}
