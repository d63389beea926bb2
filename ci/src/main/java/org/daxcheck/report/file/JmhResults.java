// SPDX-License-Identifier: GPL-2.0-only
package org.daxcheck.report.file;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.daxcheck.report.text.DesignCosts.Measured;

/** What the benchmark of the refcount designs has written, in JMH's own JSON. */
public final class JmhResults {

    private static final String ALLOCATED = "gc.alloc.rate.norm";

    private JmhResults() {}

    /**
     * Reads a file.
     *
     * @throws IOException if it cannot be read, or is not what JMH writes
     */
    public static List<Measured> read(Path file) throws IOException {
        JsonNode results = new ObjectMapper().readTree(file.toFile());
        if (!results.isArray() || results.isEmpty()) {
            throw new IOException(file + " is no list of results as JMH writes it");
        }
        List<Measured> all = new ArrayList<>();
        for (JsonNode result : results) {
            all.add(measured(file, result));
        }
        return all;
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
                score.asDouble(),
                result.path("secondaryMetrics").path(ALLOCATED).path("score").asDouble(Double.NaN));
    }
}
