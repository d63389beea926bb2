// SPDX-License-Identifier: GPL-2.0-only
package org.daxcheck.report.file;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.daxcheck.report.cost.Figure;
import org.daxcheck.report.cost.Measured;
import org.daxcheck.report.cost.Measurements;

/** What the benchmark of the refcount designs has written: its own file, or JMH's JSON. */
public final class JmhResults {

    private static final String ALLOCATED = "gc.alloc.rate.norm";
    private static final String MEASURE = "d1";

    /** Makes a device of so many pages and nothing else. */
    private static final String MAKE = "Make.device";

    private static final int PAGES = 1 << 18;

    private JmhResults() {}

    /**
     * Reads a file.
     *
     * @throws IOException if it cannot be read, or is not what JMH writes
     */
    public static Measurements read(Path file) throws IOException {
        JsonNode root = new ObjectMapper().readTree(file.toFile());
        JsonNode results = root.isArray() ? root : root.path("results");
        if (!results.isArray() || results.isEmpty()) {
            throw new IOException(file + " holds no results as JMH writes them");
        }
        List<Measured> all = new ArrayList<>();
        for (JsonNode result : results) {
            all.add(measured(file, result));
        }
        return new Measurements(source(file, root), compared(all));
    }

    /** Where and when; of JMH's own file nothing is known but the virtual machine. */
    private static String source(Path file, JsonNode root) {
        JsonNode jdk = root.isArray() ? root.path(0).path("jdkVersion") : root.path("jdk");
        List<String> facts = new ArrayList<>();
        add(facts, "", root.path("date"), "");
        add(facts, "", root.path("cores"), " cores");
        add(facts, "JDK ", jdk, "");
        add(facts, "", root.path("about"), "");
        return file.getFileName() + (facts.isEmpty() ? "" : ": " + String.join(", ", facts));
    }

    private static void add(List<String> facts, String before, JsonNode fact, String after) {
        if (!fact.asText("").isEmpty()) {
            facts.add(before + fact.asText() + after);
        }
    }

    private static List<Measured> compared(List<Measured> all) {
        Map<String, Figure> measure = all.stream()
                .filter(one -> one.design().equals(MEASURE))
                .collect(Collectors.toMap(Measured::benchmark, Measured::nanoseconds, (one, other) -> other));
        return all.stream()
                .map(one -> new Measured(
                        one.design(),
                        one.benchmark(),
                        one.nanoseconds(),
                        one.design().equals(MEASURE)
                                ? new Figure(1, 0)
                                : one.nanoseconds().over(measure.getOrDefault(one.benchmark(), Figure.NONE)),
                        one.bytesPerPage()))
                .toList();
    }

    private static Measured measured(Path file, JsonNode result) throws IOException {
        JsonNode score = result.path("primaryMetric").path("score");
        JsonNode design = result.path("params").path("design");
        if (!score.isNumber() || !design.isTextual()) {
            throw new IOException(file + " holds a result without a score or a design");
        }
        String pages = result.path("params").path("pages").asText("");
        String benchmark = result.path("benchmark").asText().replaceFirst("^.*\\.([A-Za-z]+\\.[A-Za-z]+)$", "$1");
        return new Measured(
                design.asText().toLowerCase(Locale.ROOT).replace('_', '-'),
                pages.isEmpty() ? benchmark : benchmark + " " + pages,
                new Figure(
                        score.asDouble(),
                        result.path("primaryMetric").path("scoreError").asDouble(Double.NaN)),
                Figure.NONE,
                benchmark.equals(MAKE)
                        ? result.path("secondaryMetrics")
                                        .path(ALLOCATED)
                                        .path("score")
                                        .asDouble(Double.NaN)
                                / PAGES
                        : Double.NaN);
    }
}
