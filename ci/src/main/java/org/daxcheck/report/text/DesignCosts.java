// SPDX-License-Identifier: GPL-2.0-only
package org.daxcheck.report.text;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.daxcheck.report.cost.DesignCost;
import org.daxcheck.report.cost.Figure;
import org.daxcheck.report.cost.Likeness;
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

    private static final String ERRORS =
            "+-: the error that JMH tells (99.9%), of a ratio that of both figures; one that is as large as its figure says that nothing was seen";

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
        List<String> titles = new ArrayList<>(List.of("x times d1"));
        titles.addAll(TITLES.values());
        titles.add("bytes/page");
        List<List<String>> rows = new ArrayList<>(List.of(titles, absolute(measured)));
        measured.forEach(cost -> rows.add(relative(cost)));
        Grid grid = grid(rows);
        List<String> lines = new ArrayList<>(List.of(""));
        rows.forEach(row -> lines.add(grid.row(row)));
        lines.add(ERRORS);
        costs.stream()
                .filter(cost -> cost.measured().isEmpty())
                .forEach(cost -> lines.add(cost.design() + "  not measured"
                        + Likeness.of(cost, costs)
                                .map(other -> ": of its hot paths the same is counted as of those of " + other.design())
                                .orElse(" in this run")));
        measured.stream()
                .map(cost -> cost.measurements().source())
                .distinct()
                .forEach(source -> lines.add("measured: " + Plain.text(source)));
        lines.addAll(AGAIN);
        return lines;
    }

    private static Grid grid(List<List<String>> rows) {
        Grid grid = new Grid();
        for (int column = 0; column < rows.get(0).size(); column++) {
            int at = column;
            int width = rows.stream().mapToInt(row -> Plain.width(row.get(at))).reduce(0, Math::max);
            grid.column(width, column == 0 ? Align.LEFT : Align.RIGHT);
        }
        return grid;
    }

    private static List<String> absolute(List<DesignCost> measured) {
        List<String> cells = new ArrayList<>(List.of("d1 in ns"));
        for (String benchmark : TITLES.keySet()) {
            cells.add(figure(measured.stream()
                    .filter(cost -> cost.design().equals(MEASURE))
                    .map(cost -> of(cost, benchmark).nanoseconds())
                    .findFirst()
                    .orElse(Figure.NONE)));
        }
        cells.add("");
        return cells;
    }

    private static List<String> relative(DesignCost cost) {
        List<String> cells = new ArrayList<>(List.of(cost.design()));
        TITLES.keySet()
                .forEach(benchmark -> cells.add(figure(of(cost, benchmark).timesD1())));
        cells.add(number(of(cost, MAKE).bytesPerPage()));
        return cells;
    }

    private static Measured of(DesignCost cost, String benchmark) {
        return cost.measured().stream()
                .filter(one -> one.benchmark().equals(benchmark))
                .findFirst()
                .orElse(new Measured(cost.design(), benchmark, Figure.NONE, Figure.NONE, Double.NaN));
    }

    private static String figure(Figure figure) {
        boolean exact = Double.isNaN(figure.error()) || figure.error() == 0;
        return number(figure.value()) + (exact ? "" : " +-" + number(figure.error()));
    }

    private static String number(double value) {
        return Double.isNaN(value) ? "-" : String.format(Locale.ROOT, value < 1000 ? "%.2f" : "%.0f", value);
    }
}
