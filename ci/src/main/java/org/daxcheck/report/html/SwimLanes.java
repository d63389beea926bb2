// SPDX-License-Identifier: GPL-2.0-only
package org.daxcheck.report.html;

import java.util.List;
import org.daxcheck.claim.Trace;
import org.daxcheck.report.text.Plain;

/** An interleaving as a drawing: a lane for each thread, a dot for each step, time downwards, a line where another thread goes on. */
final class SwimLanes {

    private static final int LANE = 210;
    private static final int LEFT = 44;
    private static final int TOP = 30;
    private static final int ROW = 17;
    private static final int TEXT = 28;
    private static final int INDENT = 5;
    private static final int DEEPEST = 12;

    private final Html html;
    private final Trace trace;

    private SwimLanes(Html html, Trace trace) {
        this.html = html;
        this.trace = trace;
    }

    static void draw(Html html, Trace trace) {
        new SwimLanes(html, trace).draw();
    }

    private void draw() {
        List<Trace.Step> steps = trace.steps();
        int width = LEFT + LANE * trace.threads().size();
        int height = TOP + ROW * (steps.size() + 1);
        html.open(
                "svg",
                "xmlns",
                "http://www.w3.org/2000/svg",
                "width",
                Integer.toString(width),
                "height",
                Integer.toString(height),
                "viewBox",
                "0 0 " + width + " " + height,
                "class",
                "lanes",
                "role",
                "img");
        html.element(
                "title", steps.size() + " steps of " + trace.threads().size() + " threads; the columns say the same");
        for (int thread = 0; thread < trace.threads().size(); thread++) {
            lane(thread, height);
        }
        for (int i = 0; i < steps.size(); i++) {
            step(i, steps.get(i));
        }
        html.close();
    }

    private void lane(int thread, int height) {
        String x = Integer.toString(x(thread));
        label(x(thread), TOP - ROW, "name", Plain.cut(trace.threads().get(thread), TEXT));
        html.empty(
                "line",
                "class",
                "lane",
                "x1",
                x,
                "x2",
                x,
                "y1",
                Integer.toString(TOP - ROW / 2),
                "y2",
                Integer.toString(height - ROW));
    }

    private void step(int index, Trace.Step step) {
        int y = y(index);
        if (index > 0 && trace.steps().get(index - 1).thread() != step.thread()) {
            html.empty(
                    "line",
                    "class",
                    "switch",
                    "x1",
                    Integer.toString(x(trace.steps().get(index - 1).thread())),
                    "y1",
                    Integer.toString(y(index - 1)),
                    "x2",
                    Integer.toString(x(step.thread())),
                    "y2",
                    Integer.toString(y));
        }
        html.open("g", "class", "step t" + step.thread() % 4);
        html.element(
                "title", (index + 1) + ": " + text(step) + (step.place().isEmpty() ? "" : " (" + step.place() + ")"));
        html.empty("circle", "cx", Integer.toString(x(step.thread())), "cy", Integer.toString(y), "r", "4");
        int indent = INDENT * Math.min(step.depth(), DEEPEST);
        label(x(step.thread()) + 10 + indent, y + 4, "", Plain.cut(Plain.text(text(step)), TEXT - indent / 6));
        html.close();
        label(4, y + 4, "number", Integer.toString(index + 1));
    }

    private static String text(Trace.Step step) {
        return (step.text() + " " + step.note()).strip();
    }

    private void label(int x, int y, String style, String text) {
        html.element("text", text, "class", style, "x", Integer.toString(x), "y", Integer.toString(y));
    }

    private static int x(int thread) {
        return LEFT + LANE * thread + 6;
    }

    private static int y(int step) {
        return TOP + ROW * step + ROW / 2;
    }
}
