// SPDX-License-Identifier: GPL-2.0-only
package org.daxcheck.report.file;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.daxcheck.claim.form.Meter;
import org.daxcheck.report.cost.DesignCost;
import org.daxcheck.report.cost.Figure;
import org.daxcheck.report.cost.Measured;
import org.daxcheck.report.cost.PathCost;

/** What a refcount design costs, in JSON. What was not measured is null. */
final class JsonDesign {

    private JsonDesign() {}

    static void fill(ObjectNode node, DesignCost cost) {
        node.put("design", cost.design());
        ArrayNode paths = node.putArray("paths");
        cost.paths().forEach(path -> path(paths.addObject(), path));
        if (!cost.uncounted().isEmpty()) {
            node.put("uncounted", cost.uncounted());
        }
        if (!cost.measurements().source().isEmpty()) {
            node.put("source", cost.measurements().source());
        }
        ArrayNode measured = node.putArray("measured");
        cost.measured().forEach(one -> measured(measured.addObject(), one));
    }

    private static void path(ObjectNode node, PathCost path) {
        node.put("path", path.path()).put("atomics", path.atomics()).put("most", path.most());
        ArrayNode lines = node.putArray("lines");
        for (Meter.Line line : path.lines()) {
            lines.addObject()
                    .put("name", line.name())
                    .put("written", line.written())
                    .put("contended", path.contended().contains(line.name()));
        }
    }

    private static void measured(ObjectNode node, Measured one) {
        node.put("benchmark", one.benchmark());
        figure(node, "nanoseconds", one.nanoseconds());
        figure(node, "timesD1", one.timesD1());
        number(node, "bytesPerPage", one.bytesPerPage());
    }

    private static void figure(ObjectNode node, String name, Figure figure) {
        number(node, name, figure.value());
        number(node, name + "Error", figure.error());
    }

    private static void number(ObjectNode node, String name, double value) {
        if (Double.isFinite(value)) {
            node.put(name, value);
        } else {
            node.putNull(name);
        }
    }
}
