// SPDX-License-Identifier: GPL-2.0-only
package org.daxcheck.report.record;

import java.util.ArrayList;
import java.util.List;
import org.daxcheck.claim.form.Meter;
import org.daxcheck.report.cost.DesignCost;
import org.daxcheck.report.cost.Figure;
import org.daxcheck.report.cost.Measured;
import org.daxcheck.report.cost.Measurements;
import org.daxcheck.report.cost.PathCost;

/** What the refcount designs cost, read again. */
final class RecordedCosts {

    private RecordedCosts() {}

    /** None in a run that was not about designs. */
    static List<DesignCost> read(Member root) throws Unreadable {
        List<DesignCost> costs = new ArrayList<>();
        if (root.has("designs")) {
            for (Member design : root.each("designs")) {
                costs.add(cost(design));
            }
        }
        return costs;
    }

    private static DesignCost cost(Member design) throws Unreadable {
        String name = design.text("design");
        List<PathCost> paths = new ArrayList<>();
        for (Member path : design.each("paths")) {
            paths.add(path(path));
        }
        List<Measured> measured = new ArrayList<>();
        for (Member one : design.each("measured")) {
            measured.add(new Measured(
                    name,
                    one.text("benchmark"),
                    figure(one, "nanoseconds"),
                    figure(one, "timesD1"),
                    one.number("bytesPerPage")));
        }
        String uncounted = design.has("uncounted") ? design.text("uncounted") : "";
        String source = design.has("source") ? design.text("source") : "";
        return new DesignCost(name, paths, uncounted, new Measurements(source, measured));
    }

    /** What was recorded before errors were has none. */
    private static Figure figure(Member one, String name) throws Unreadable {
        String error = name + "Error";
        return new Figure(one.number(name), one.has(error) ? one.number(error) : Double.NaN);
    }

    private static PathCost path(Member path) throws Unreadable {
        List<Meter.Line> lines = new ArrayList<>();
        List<String> contended = new ArrayList<>();
        for (Member line : path.each("lines")) {
            lines.add(new Meter.Line(line.text("name"), line.truth("written")));
            if (line.truth("contended")) {
                contended.add(line.text("name"));
            }
        }
        return new PathCost(path.text("path"), path.small("atomics"), path.small("most"), lines, contended);
    }
}
