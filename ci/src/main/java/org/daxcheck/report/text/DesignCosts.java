// SPDX-License-Identifier: GPL-2.0-only
package org.daxcheck.report.text;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.daxcheck.report.cost.DesignCost;
import org.daxcheck.report.cost.Measured;
import org.daxcheck.report.text.Grid.Align;

/** What was measured of the refcount designs, as multiples of what D1 costs in the same run. */
public final class DesignCosts {

    private static final String MEASURE = "d1";
    private static final String MAKE = "Make.device";

    private static final List<String> AGAIN = List.of(
            "figures of different runs do not compare; to measure again, on a machine that does nothing else:",
            "  mvn -B -q -pl stress/bench -am -DskipTests package",
            "  java -cp 'stress/bench/target/classes:stress/bench/target/lib/*' org.daxcheck.bench.design.DesignBench");

    /** The columns, by benchmark. */
    private static final Map<String, String> TITLES = titles();

    private DesignCosts() {}

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

    /** First what D1 takes in nanoseconds, then a row a design; empty if nothing was measured. */
    public static List<String> lines(List<DesignCost> costs) {
        List<DesignCost> measured =
                costs.stream().filter(cost -> !cost.measured().isEmpty()).toList();
        if (measured.isEmpty()) {
            return List.of();
        }
        Grid grid = new Grid().column(width(measured), Align.LEFT);
        TITLES.values().forEach(title -> grid.column(title.length(), Align.RIGHT));
        grid.column(10, Align.RIGHT);
        List<String> titles = new ArrayList<>(List.of("x times d1"));
        titles.addAll(TITLES.values());
        titles.add("bytes/page");
        List<String> lines = new ArrayList<>(List.of("", grid.row(titles)));
        lines.add(grid.row(absolute(measured)));
        measured.forEach(cost -> lines.add(grid.row(relative(cost))));
        measured.stream()
                .map(cost -> cost.measurements().source())
                .distinct()
                .forEach(source -> lines.add("measured: " + Plain.text(source)));
        lines.addAll(AGAIN);
        return lines;
    }

    private static int width(List<DesignCost> measured) {
        return measured.stream().mapToInt(cost -> Plain.width(cost.design())).reduce("x times d1".length(), Math::max);
    }

    private static List<String> absolute(List<DesignCost> measured) {
        List<String> cells = new ArrayList<>(List.of("d1 in ns"));
        for (String benchmark : TITLES.keySet()) {
            cells.add(number(measured.stream()
                    .filter(cost -> cost.design().equals(MEASURE))
                    .map(cost -> of(cost, benchmark).nanoseconds())
                    .findFirst()
                    .orElse(Double.NaN)));
        }
        cells.add("");
        return cells;
    }

    private static List<String> relative(DesignCost cost) {
        List<String> cells = new ArrayList<>(List.of(cost.design()));
        TITLES.keySet()
                .forEach(benchmark -> cells.add(number(of(cost, benchmark).timesD1())));
        cells.add(number(of(cost, MAKE).bytesPerPage()));
        return cells;
    }

    private static Measured of(DesignCost cost, String benchmark) {
        return cost.measured().stream()
                .filter(one -> one.benchmark().equals(benchmark))
                .findFirst()
                .orElse(new Measured(cost.design(), benchmark, Double.NaN, Double.NaN, Double.NaN));
    }

    private static String number(double value) {
        return Double.isNaN(value) ? "-" : String.format(Locale.ROOT, value < 1000 ? "%.2f" : "%.0f", value);
    }
}
