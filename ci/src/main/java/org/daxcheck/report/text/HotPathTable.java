// SPDX-License-Identifier: GPL-2.0-only
package org.daxcheck.report.text;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.daxcheck.catalog.design.HotPathCatalogue;
import org.daxcheck.report.cost.DesignCost;
import org.daxcheck.report.cost.PathCost;
import org.daxcheck.report.text.Grid.Align;

/** What the operations of the refcount designs do to shared memory: a row a design, a column an operation. */
public final class HotPathTable {

    private static final String TITLE = "hot paths";

    private HotPathTable() {}

    /** The table with its legend, and why a design is not in it; empty if there is nothing to tell. */
    public static List<String> lines(List<DesignCost> costs) {
        List<DesignCost> counted =
                costs.stream().filter(cost -> !cost.paths().isEmpty()).toList();
        List<String> lines = new ArrayList<>();
        if (!counted.isEmpty()) {
            lines.add("");
            lines.addAll(table(counted));
            lines.add("atomic operations / cache lines / lines that another thread wants too, which does the same to "
                    + "another page, and one of the two writes");
            lines.add("3-5: 3 alone, up to 5 in an interleaving with that thread");
            lines.add("teardown: of an idle device of " + HotPathCatalogue.PAGES
                    + " pages; lines that the other operations want too");
            lines.add("");
            counted.forEach(cost -> lines.addAll(contended(cost)));
        }
        costs.stream()
                .filter(cost -> !cost.uncounted().isEmpty())
                .forEach(cost -> lines.add(cost.design() + "  hot paths not counted: " + Plain.text(cost.uncounted())));
        return lines;
    }

    private static List<String> table(List<DesignCost> counted) {
        List<List<String>> rows = new ArrayList<>(List.of(new ArrayList<>(List.of(TITLE))));
        counted.get(0).paths().forEach(path -> rows.get(0).add(path.path()));
        for (DesignCost cost : counted) {
            List<String> row = new ArrayList<>(List.of(cost.design()));
            cost.paths().forEach(path -> row.add(cell(path)));
            rows.add(row);
        }
        Grid grid = new Grid();
        for (int i = 0; i < rows.get(0).size(); i++) {
            int column = i;
            int width = rows.stream()
                    .mapToInt(row -> Plain.width(row.get(column)))
                    .max()
                    .orElse(0);
            grid.column(width, i == 0 ? Align.LEFT : Align.RIGHT);
        }
        return rows.stream().map(grid::row).toList();
    }

    /** The lines that are wanted by two at once, by name; each with the operations that want it. */
    private static List<String> contended(DesignCost cost) {
        Map<String, List<String>> wanted = new LinkedHashMap<>();
        for (PathCost path : cost.paths()) {
            path.contended().stream()
                    .filter(line -> !path.path().equals(HotPathCatalogue.TEARDOWN))
                    .forEach(line -> wanted.computeIfAbsent(line, name -> new ArrayList<>())
                            .add(path.path()));
        }
        List<String> lines = new ArrayList<>();
        wanted.forEach((line, paths) ->
                lines.add(cost.design() + "  wanted by two: " + line + " in " + String.join(", ", paths)));
        return lines;
    }

    private static String cell(PathCost path) {
        String most = path.most() > path.atomics() ? "-" + path.most() : "";
        return path.atomics() + most + "/" + path.lines().size() + "/"
                + path.contended().size();
    }
}
