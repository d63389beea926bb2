// SPDX-License-Identifier: GPL-2.0-only
package org.daxcheck.report.text;

import java.util.ArrayList;
import java.util.List;

/**
 * Columns of text, two blanks apart. The widths are known before the first row is written, so that rows can be printed as
 * they become known; a cell wider than its column pushes the rest of its row to the right and nothing else.
 */
final class Grid {

    /** How the cells of a column are set. */
    enum Align {
        LEFT,
        RIGHT
    }

    private record Column(int width, Align align) {}

    private final List<Column> columns = new ArrayList<>();

    /** Adds a column; the last one may be of any width. */
    Grid column(int width, Align align) {
        columns.add(new Column(width, align));
        return this;
    }

    /** One row, without blanks at its end. */
    String row(List<String> cells) {
        StringBuilder row = new StringBuilder();
        for (int i = 0; i < cells.size(); i++) {
            if (i > 0) {
                row.append("  ");
            }
            row.append(pad(Plain.text(cells.get(i)), columns.get(i)));
        }
        return row.toString().stripTrailing();
    }

    private static String pad(String cell, Column column) {
        String blanks = " ".repeat(Math.max(0, column.width - Plain.width(cell)));
        return column.align == Align.LEFT ? cell + blanks : blanks + cell;
    }
}
