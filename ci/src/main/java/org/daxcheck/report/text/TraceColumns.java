// SPDX-License-Identifier: GPL-2.0-only
package org.daxcheck.report.text;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.daxcheck.claim.Trace;
import org.daxcheck.claim.Trace.Step;
import org.daxcheck.report.text.Grid.Align;

/**
 * A trace with a column per thread, one step a line, read from top to bottom; to the right of them the kernel function
 * that the step ports, if any does, and its place in the source. A blank of indent per call depth.
 */
public final class TraceColumns {

    private static final String NUMBER = "step";
    private static final String FUNCTION = "kernel function";
    private static final String PLACE = "source";
    private static final Pattern SCHEDULING = Pattern.compile("<(sleeps|wakes|waits)");

    private final Trace trace;
    private final boolean functions;
    private final Grid grid;

    private TraceColumns(Trace trace) {
        this.trace = trace;
        this.functions =
                trace.steps().stream().anyMatch(step -> !step.function().isEmpty());
        this.grid = new Grid().column(NUMBER.length(), Align.RIGHT);
        for (int thread = 0; thread < trace.threads().size(); thread++) {
            grid.column(width(thread), Align.LEFT);
        }
        if (functions) {
            grid.column(widest(FUNCTION, trace.steps().stream().map(Step::function)), Align.LEFT);
        }
        grid.column(0, Align.LEFT);
    }

    /** The lines of a trace; none for an empty one. */
    public static List<String> lines(Trace trace) {
        return trace.isEmpty() ? List.of() : new TraceColumns(trace).lines();
    }

    private List<String> lines() {
        List<String> lines = new ArrayList<>();
        lines.add(grid.row(cells(NUMBER, trace.threads(), FUNCTION, PLACE)));
        for (int i = 0; i < trace.steps().size(); i++) {
            Step step = trace.steps().get(i);
            List<String> texts =
                    new ArrayList<>(Collections.nCopies(trace.threads().size(), ""));
            texts.set(step.thread(), indented(step));
            lines.add(grid.row(cells(Integer.toString(i + 1), texts, step.function(), step.place())));
        }
        return lines;
    }

    private List<String> cells(String number, List<String> threads, String function, String place) {
        return Stream.of(
                        Stream.of(number),
                        threads.stream(),
                        functions ? Stream.of(function) : Stream.<String>of(),
                        Stream.of(place))
                .flatMap(part -> part)
                .toList();
    }

    private int width(int thread) {
        return widest(
                trace.threads().get(thread),
                trace.steps().stream().filter(step -> step.thread() == thread).map(TraceColumns::indented));
    }

    private static int widest(String title, Stream<String> cells) {
        return IntStream.concat(
                        IntStream.of(Plain.width(Plain.text(title))),
                        cells.mapToInt(cell -> Plain.width(Plain.text(cell))))
                .max()
                .orElseThrow();
    }

    private static String indented(Step step) {
        String note = telling(step) ? step.note() : "";
        return " ".repeat(step.depth()) + step.text() + (step.text().isEmpty() || note.isEmpty() ? "" : " ") + note;
    }

    /** Whether a note says more than the call and its answer do. */
    private static boolean telling(Step step) {
        return !step.text().contains(" = ") || SCHEDULING.matcher(step.note()).lookingAt();
    }
}
