// SPDX-License-Identifier: GPL-2.0-only
package org.daxcheck.report.kernel;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Where the threads stand: two at columns 0 and 32, three at 0, 24 and 48, more in a numbered list. */
final class Columns {

    static final int WIDTH = 75;

    private static final int TAB = 8;

    private final int threads;

    Columns(int threads) {
        this.threads = threads;
    }

    /** How a thread is called. */
    static String name(int thread, int threads) {
        return (threads > 3 ? "T" : threads == 3 ? "Thread " : "CPU") + thread;
    }

    /** The heads of the columns: how the only call of each reads, where there is room. */
    List<String> head(List<String> titles) {
        if (threads > 3) {
            return List.of();
        }
        if (threads == 3) {
            return List.of(
                    row(IntStream.range(0, threads)
                            .mapToObj(i -> name(i, threads))
                            .toList()),
                    row(IntStream.range(0, threads).mapToObj(i -> "--------").toList()));
        }
        List<String> cells = new ArrayList<>();
        for (int thread = 0; thread < threads; thread++) {
            String title = titles.get(thread);
            int room = (thread + 1 < threads ? column(thread + 1) - 1 : WIDTH) - column(thread);
            String cell = name(thread, threads) + (title.isEmpty() ? "" : " (" + title + ")");
            cells.add(cell.length() <= room ? cell : cell.substring(0, room - 3) + "..)");
        }
        return List.of(row(cells), "");
    }

    private int column(int thread) {
        return thread * (threads == 3 ? 24 : 32);
    }

    private String row(List<String> cells) {
        StringBuilder row = new StringBuilder();
        int at = 0;
        for (int i = 0; i < cells.size(); i++) {
            while (at < column(i)) {
                row.append('\t');
                at = (at / TAB + 1) * TAB;
            }
            row.append(cells.get(i));
            at += cells.get(i).length();
        }
        return row.toString();
    }

    /** The lines, with a blank one at each change of threads. */
    List<String> body(List<Line> lines) {
        List<String> body = new ArrayList<>();
        int number = 0;
        int last = lines.isEmpty() ? 0 : lines.get(0).thread();
        for (Line line : lines) {
            if (line.thread() != last) {
                body.add("");
            }
            last = line.thread();
            number++;
            String lead = threads > 3 ? String.format("%3d. T%d  ", number, line.thread()) : "";
            body.addAll(placed(line, lead, threads > 3 ? 0 : column(line.thread())));
        }
        return body;
    }

    /** One line, broken at blanks if it is too long; moved to the left if it still is. */
    private static List<String> placed(Line line, String lead, int column) {
        List<String> placed = new ArrayList<>();
        int indent = line.indent();
        String first = lead;
        for (String part : wrapped(line.text(), WIDTH - column - lead.length() - indent - 1)) {
            int start = Math.max(0, Math.min(column + indent, WIDTH - first.length() - part.length()));
            int tabs = start / TAB;
            placed.add(
                    lead.isEmpty()
                            ? "\t".repeat(tabs) + " ".repeat(start - tabs * TAB) + part
                            : first + " ".repeat(indent) + part);
            first = " ".repeat(lead.length());
            indent = line.indent() + 1;
        }
        return placed;
    }

    /** A text in parts of at most so many characters, as far as there are blanks. */
    static List<String> wrapped(String text, int width) {
        List<String> parts = new ArrayList<>();
        StringBuilder part = new StringBuilder();
        for (String word : text.split(" ", -1)) {
            if (part.length() > 0 && part.length() + 1 + word.length() > width) {
                parts.add(part.toString());
                part.setLength(0);
            }
            part.append(part.length() == 0 ? "" : " ").append(word);
        }
        parts.add(part.toString());
        return parts.stream().filter(one -> !one.isBlank()).collect(Collectors.toList());
    }
}
