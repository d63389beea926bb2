// SPDX-License-Identifier: GPL-2.0-only
package org.daxcheck.bench.design;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import org.openjdk.jmh.infra.BenchmarkParams;
import org.openjdk.jmh.results.Result;
import org.openjdk.jmh.results.RunResult;

/**
 * What was measured, as it is kept: JMH's own JSON without what differs from machine to machine and says nothing (paths, raw data), and
 * with what JMH does not tell.
 */
final class ResultFile {

    private static final String ALLOCATED = "gc.alloc.rate.norm";

    private ResultFile() {}

    /** Writes a file. */
    static void write(Path file, Machine machine, Collection<RunResult> results) throws IOException {
        Files.write(file, text(machine, results).getBytes(UTF_8));
    }

    /**
     * Where and when.
     *
     * @param about whatever else is to be known of the run, for people
     */
    record Machine(String date, String jdk, int cores, String about) {}

    private static String text(Machine machine, Collection<RunResult> results) {
        List<String> lines = results.stream().map(ResultFile::line).toList();
        return "{\n"
                + "  \"date\": " + quoted(machine.date()) + ",\n"
                + "  \"jdk\": " + quoted(machine.jdk()) + ",\n"
                + "  \"cores\": " + machine.cores() + ",\n"
                + "  \"about\": " + quoted(machine.about()) + ",\n"
                + "  \"results\": [\n    " + String.join(",\n    ", lines) + "\n  ]\n}\n";
    }

    private static String line(RunResult result) {
        BenchmarkParams params = result.getParams();
        List<String> given = params.getParamsKeys().stream()
                .map(key -> quoted(key) + ": " + quoted(params.getParam(key)))
                .toList();
        Result<?> allocated = result.getSecondaryResults().get(ALLOCATED);
        return "{\"benchmark\": " + quoted(params.getBenchmark())
                + ", \"mode\": " + quoted(params.getMode().shortLabel())
                + ", \"threads\": " + params.getThreads()
                + ", \"params\": {" + String.join(", ", given) + "}"
                + ", \"primaryMetric\": " + metric(result.getPrimaryResult())
                + ", \"secondaryMetrics\": {"
                + (allocated == null ? "" : quoted(ALLOCATED) + ": " + metric(allocated)) + "}}";
    }

    private static String metric(Result<?> result) {
        return "{\"score\": " + number(result.getScore())
                + ", \"scoreError\": " + number(result.getScoreError())
                + ", \"scoreUnit\": " + quoted(result.getScoreUnit()) + "}";
    }

    private static String number(double value) {
        return Double.isFinite(value) ? Double.toString(value) : "null";
    }

    private static String quoted(String text) {
        return '"' + text.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
    }
}
