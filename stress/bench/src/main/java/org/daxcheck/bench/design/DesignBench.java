// SPDX-License-Identifier: GPL-2.0-only
package org.daxcheck.bench.design;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Collection;
import org.openjdk.jmh.profile.GCProfiler;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.CommandLineOptionException;
import org.openjdk.jmh.runner.options.CommandLineOptions;
import org.openjdk.jmh.runner.options.OptionsBuilder;

/**
 * Measures the refcount designs and writes what {@code ci/daxcheck designs} reads: {@code stress/bench/target/designs.json}, from the
 * root of the project, or the file of JMH's own option {@code -rff}. The system property {@code about} is kept with the figures.
 */
public final class DesignBench {

    private static final String FILE = "stress/bench/target/designs.json";

    private DesignBench() {}

    /**
     * Runs.
     *
     * @param arguments JMH's own, for example {@code -p design=D1,D6}; by default one fork, and a few seconds for each benchmark
     */
    public static void main(String[] arguments) throws RunnerException, CommandLineOptionException, IOException {
        CommandLineOptions given = new CommandLineOptions(arguments);
        Collection<RunResult> results = new Runner(new OptionsBuilder()
                        .parent(given)
                        .include("org\\.daxcheck\\.bench\\.design\\..*")
                        .addProfiler(GCProfiler.class)
                        .build())
                .run();
        ResultFile.Machine machine = new ResultFile.Machine(
                LocalDate.now(ZoneOffset.UTC).toString(),
                System.getProperty("java.version"),
                Runtime.getRuntime().availableProcessors(),
                System.getProperty("about", ""));
        ResultFile.write(Path.of(given.getResult().orElse(FILE)), machine, results);
    }
}
