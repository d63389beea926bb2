// SPDX-License-Identifier: GPL-2.0-only
package org.daxcheck.bench;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.openjdk.jmh.results.Result;
import org.openjdk.jmh.results.RunResult;

/** The results of one run, by benchmark and design, and the table of their ratios. */
final class Ratios {

    private static final String ALONE = "Baseline.alone";
    private static final String ALLOCATED = "gc.alloc.rate.norm";

    /** A line of the table: who is measured, and the baseline that it is divided by. */
    private record Line(String title, String key, String baseline) {}

    private final Map<String, RunResult> results = new LinkedHashMap<>();

    Ratios(Collection<RunResult> run) {
        for (RunResult result : run) {
            results.put(key(result), result);
        }
    }

    private static String key(RunResult result) {
        String benchmark = result.getParams().getBenchmark().replaceFirst("^org\\.daxcheck\\.bench\\.", "");
        StringBuilder key = new StringBuilder(benchmark);
        for (String parameter : result.getParams().getParamsKeys()) {
            key.append(' ').append(result.getParams().getParam(parameter));
        }
        return key.toString();
    }

    /** Nanoseconds of one operation. */
    private double time(String key) {
        RunResult result = results.get(key);
        return result == null ? Double.NaN : result.getPrimaryResult().getScore();
    }

    private double allocated(String key) {
        RunResult result = results.get(key);
        Result<?> bytes = result == null ? null : result.getSecondaryResults().get(ALLOCATED);
        return bytes == null ? Double.NaN : bytes.getScore();
    }

    /** The table: times as multiples of the baseline's, and bytes allocated by an operation. */
    String table() {
        StringBuilder text = new StringBuilder();
        row(text, "x times the ReentrantLock", "ns", "");
        for (Line line : lines()) {
            String nanos = String.format(Locale.ROOT, "%.1f", time(line.baseline()));
            StringBuilder ratios = new StringBuilder();
            for (Design design : Design.values()) {
                String key = line.key().replace("*", design.name());
                ratios.append(String.format(
                        Locale.ROOT, "%10.2f (%3.0f B)", time(key) / time(line.baseline()), allocated(key)));
            }
            row(text, line.title(), nanos, ratios.toString());
        }
        return text.append(targets()).toString();
    }

    private static void row(StringBuilder text, String title, String nanos, String ratios) {
        String columns = ratios;
        if (columns.isEmpty()) {
            StringBuilder heads = new StringBuilder();
            for (Design design : Design.values()) {
                heads.append(String.format(Locale.ROOT, "%18s", design.name()));
            }
            columns = heads.toString();
        }
        text.append(String.format(Locale.ROOT, "%-34s %9s %s%n", title, nanos, columns));
    }

    private static Line[] lines() {
        return new Line[] {
            new Line("grab+put, alone", "GrabPut.alone *", ALONE),
            new Line("two threads, one index", "GrabPut.oneIndex *", "Baseline.together"),
            new Line("two threads, PMD and PTE in it", "GrabPut.smallInHuge *", "Baseline.together"),
            new Line("two threads, two indices", "GrabPut.twoIndices *", ALONE),
            new Line("two hand-overs to a sleeper", "HandOver.twoHandOvers *", "HandOver.twoHandOvers REENTRANT"),
            new Line("lookup among 1", "Lookup.lookup * 1", ALONE),
            new Line("lookup among 2^10", "Lookup.lookup * 1024", ALONE),
            new Line("lookup among 2^20", "Lookup.lookup * 1048576", ALONE),
        };
    }

    /** What is to be reached, and whether it is. */
    private String targets() {
        double indices = time("GrabPut.twoIndices LOCKED") / time("GrabPut.twoIndices LOCK_FREE");
        double alone = time("GrabPut.alone LOCK_FREE") / time(ALONE);
        double bytes = allocated("GrabPut.alone LOCK_FREE");
        return String.format(
                Locale.ROOT,
                "%nlock-free against locked, two indices: %.2fx as fast (to reach: 2)   %s%n"
                        + "lock-free alone: %.2f ReentrantLock pairs (to reach: 3 at most)  %s%n"
                        + "lock-free alone: %.1f bytes allocated (to reach: 0)           %s%n",
                indices,
                reached(indices >= 2),
                alone,
                reached(alone <= 3),
                bytes,
                reached(bytes < 0.5));
    }

    private static String reached(boolean yes) {
        return yes ? "reached" : "NOT REACHED";
    }
}
