// SPDX-License-Identifier: GPL-2.0-only
package org.daxcheck.report.text;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.daxcheck.report.text.Grid.Align;
import org.jspecify.annotations.Nullable;

/** What the refcount designs cost, as multiples of what D1 costs in the same run. */
public final class DesignCosts {

    /**
     * One result of a benchmark.
     *
     * @param design the id of the design
     * @param benchmark what was measured, with the number of pages if that varies
     * @param nanoseconds the time of one operation
     * @param bytes what one operation allocated; not a number if that was not measured
     */
    public record Measured(String design, String benchmark, double nanoseconds, double bytes) {}

    private static final String MEASURE = "d1";
    private static final String MAKE = "Make.device";
    private static final int PAGES = 1 << 18;

    /** The columns, by benchmark. */
    private static final Map<String, String> TITLES = titles();

    private final Map<String, Map<String, Measured>> results = new LinkedHashMap<>();

    /** Costs. */
    public DesignCosts(List<Measured> measured) {
        for (Measured one : measured) {
            results.computeIfAbsent(one.design(), design -> new LinkedHashMap<>())
                    .put(one.benchmark(), one);
        }
    }

    private static Map<String, String> titles() {
        Map<String, String> titles = new LinkedHashMap<>();
        titles.put("Paths.mapAlone", "map+unmap");
        titles.put("Paths.mapTwoPages", "two threads");
        titles.put("Paths.pinAlone", "pin+unpin");
        titles.put("Paths.pinTwoPages", "two threads");
        titles.put("TearDown.tearDown 1024", "teardown 2^10");
        titles.put("TearDown.tearDown 262144", "teardown 2^18");
        return titles;
    }

    /** A row a design; first what D1 takes in nanoseconds. */
    public List<String> lines() {
        Grid grid = new Grid().column(10, Align.LEFT);
        TITLES.values().forEach(title -> grid.column(title.length(), Align.RIGHT));
        grid.column(10, Align.RIGHT);
        List<String> titles = new ArrayList<>(List.of("x times d1"));
        titles.addAll(TITLES.values());
        titles.add("bytes/page");
        List<String> lines = new ArrayList<>(List.of("", grid.row(titles)));
        lines.add(grid.row(row("d1 in ns", MEASURE, false)));
        results.keySet().forEach(design -> lines.add(grid.row(row(design, design, true))));
        return lines;
    }

    private List<String> row(String title, String design, boolean ratio) {
        List<String> cells = new ArrayList<>(List.of(title));
        for (String benchmark : TITLES.keySet()) {
            double time = time(design, benchmark);
            cells.add(number(ratio ? time / time(MEASURE, benchmark) : time));
        }
        Measured made = of(design, MAKE);
        cells.add(ratio && made != null ? number(made.bytes() / PAGES) : "");
        return cells;
    }

    private double time(String design, String benchmark) {
        Measured measured = of(design, benchmark);
        return measured == null ? Double.NaN : measured.nanoseconds();
    }

    private @Nullable Measured of(String design, String benchmark) {
        return results.getOrDefault(design, Map.of()).get(benchmark);
    }

    private static String number(double value) {
        return Double.isNaN(value) ? "-" : String.format(Locale.ROOT, value < 1000 ? "%.2f" : "%.0f", value);
    }
}
