// SPDX-License-Identifier: GPL-2.0-only
package org.daxcheck.report.kernel;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.daxcheck.claim.Trace;
import org.daxcheck.claim.Trace.Step;

/** Of a trace what a kernel developer would write down: notes, the calls around them, and the calls of the scenario. */
final class Deeds {

    private static final String FAILS = "fails: ";
    private static final String DONE = "<returns done>";

    private final Trace trace;
    private final boolean ported;
    private final List<Integer> operations = new ArrayList<>();
    private final TreeSet<Integer> kept = new TreeSet<>();
    private final Nesting nesting;
    private final Words words;

    private Deeds(Trace trace) {
        this.trace = trace;
        this.ported = trace.steps().stream().anyMatch(Deeds::call);
        this.nesting = new Nesting(trace);
        this.words = new Words(trace);
        trace.threads().forEach(thread -> operations.add(0));
        for (Step step : trace.steps()) {
            if (operation(step)) {
                operations.set(step.thread(), operations.get(step.thread()) + 1);
            }
        }
    }

    /** The lines of a trace, in order. */
    static List<Line> of(Trace trace) {
        Deeds deeds = new Deeds(trace);
        deeds.keep();
        List<Line> lines = new ArrayList<>();
        for (int at = 0; at < trace.steps().size(); at++) {
            if (deeds.kept.contains(at)) {
                deeds.add(at, lines);
            }
            deeds.returns(at, lines);
        }
        return lines;
    }

    /** How the only call of a thread reads; empty if it makes several, or none. */
    static String title(Trace trace, int thread) {
        List<String> calls = trace.steps().stream()
                .filter(step -> step.thread() == thread && operation(step))
                .map(Deeds::label)
                .toList();
        return calls.size() == 1 ? calls.get(0) : "";
    }

    private void keep() {
        Map<Integer, List<Integer>> around = new HashMap<>();
        for (int at = 0; at < trace.steps().size(); at++) {
            Step step = trace.steps().get(at);
            List<Integer> path = around.computeIfAbsent(step.thread(), key -> new ArrayList<>());
            path.removeIf(caller -> trace.steps().get(caller).depth() >= step.depth());
            if (visible(step)) {
                kept.addAll(path);
                kept.add(at);
            }
            if (call(step) || operation(step)) {
                path.add(at);
            }
        }
    }

    private boolean visible(Step step) {
        boolean several = operation(step) && operations.get(step.thread()) > 1;
        boolean told = step.text().startsWith(FAILS) || !(ported || step.staged());
        boolean access = !call(step) && !operation(step) && told;
        return !step.note().isEmpty() || several || access;
    }

    /** That a call is over has a step of its own if others went on meanwhile: part of the story if the thread then does something else. */
    private void add(int at, List<Line> lines) {
        Step step = trace.steps().get(at);
        boolean single = operations.get(step.thread()) == 1;
        int indent = Math.max(0, nesting.depth(at) - (single ? 1 : 0));
        if (operation(step)) {
            if (!single) {
                lines.add(new Line(step.thread(), 0, label(step)));
            }
        } else if (call(step)) {
            boolean noteOnly = step.note().startsWith("<sleeps") || step.note().startsWith("<wakes");
            boolean framed = !noteOnly && !nesting.within(at);
            if (framed) {
                lines.add(new Line(step.thread(), indent, step.function() + "()"));
            }
            if (!step.note().isEmpty()) {
                lines.add(new Line(step.thread(), framed ? indent + 1 : indent, step.note()));
            }
        } else if (!step.text().isEmpty()) {
            String text = words.of(step.text().replaceFirst("^" + FAILS, ""));
            lines.add(new Line(step.thread(), indent, "<" + text + ">"));
        } else if (!step.note().equals(DONE) || !single) {
            lines.add(new Line(step.thread(), indent, step.note()));
        }
    }

    /** The answer that an operation's step tells in advance, behind the last step of the operation. */
    private void returns(int at, List<Line> lines) {
        List<Step> steps = trace.steps();
        int thread = steps.get(at).thread();
        boolean last = true;
        for (int i = at + 1; i < steps.size() && last; i++) {
            last = steps.get(i).thread() != thread;
            if (!last) {
                last = operation(steps.get(i));
                break;
            }
        }
        int begun = at;
        while (begun >= 0 && !(steps.get(begun).thread() == thread && operation(steps.get(begun)))) {
            begun--;
        }
        String answer = begun < 0 ? "" : answer(steps.get(begun));
        if (last && !answer.isEmpty() && !answer.equals(DONE)) {
            lines.add(new Line(thread, operations.get(thread) == 1 ? 0 : 1, answer));
        }
    }

    private static String label(Step operation) {
        int equals = operation.text().indexOf(" = ");
        return equals < 0 ? operation.text() : operation.text().substring(0, equals);
    }

    private static String answer(Step operation) {
        int equals = operation.text().indexOf(" = ");
        return equals < 0 ? "" : "<returns " + operation.text().substring(equals + 3) + ">";
    }

    static boolean operation(Step step) {
        return step.depth() == 0 && !step.text().isEmpty();
    }

    static boolean call(Step step) {
        return step.depth() > 0 && !step.function().isEmpty() && step.text().startsWith(step.function() + "(");
    }
}
