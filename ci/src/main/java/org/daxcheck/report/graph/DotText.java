// SPDX-License-Identifier: GPL-2.0-only
package org.daxcheck.report.graph;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.daxcheck.claim.Finding;
import org.daxcheck.claim.Ruling;
import org.daxcheck.claim.Trace;
import org.daxcheck.claim.Trace.Step;

/**
 * A trace as a graph in the language of Graphviz: a box around the steps of each thread, an arrow from each step to the next of its
 * thread, and a dashed one where another thread goes on. Steps have the numbers that they have in columns and in JSON.
 */
public final class DotText {

    private final Trace trace;
    private final List<String> lines = new ArrayList<>();

    private DotText(Trace trace) {
        this.trace = trace;
    }

    /** The lines for a finding of a ruling, to be drawn with {@code dot -Tsvg}. */
    public static List<String> lines(Ruling ruling, Finding finding) {
        return new DotText(finding.trace()).lines(ruling.claim().id(), finding.kind() + ": " + finding.message());
    }

    private List<String> lines(String claim, String title) {
        lines.add("digraph " + quoted(claim) + " {");
        lines.add("  label=" + quoted(title) + ";");
        lines.add("  labelloc=t;");
        lines.add("  node [shape=box, fontname=\"monospace\", fontsize=10];");
        for (int thread = 0; thread < trace.threads().size(); thread++) {
            thread(thread);
        }
        arrows();
        lines.add("}");
        return lines;
    }

    private void thread(int thread) {
        lines.add("  subgraph cluster_" + thread + " {");
        lines.add("    label=" + quoted(trace.threads().get(thread)) + ";");
        for (int at = 0; at < trace.steps().size(); at++) {
            Step step = trace.steps().get(at);
            if (step.thread() == thread) {
                lines.add("    s" + (at + 1) + " [label=" + label(at + 1, step) + "];");
            }
        }
        lines.add("  }");
    }

    private static String label(int number, Step step) {
        return List.of(number + "  " + step.text(), step.note(), step.function(), step.place()).stream()
                .filter(part -> !part.isBlank())
                .map(DotText::escaped)
                .collect(Collectors.joining("\\l", "\"", "\\l\""));
    }

    private void arrows() {
        int[] last = new int[trace.threads().size()];
        for (int at = 0; at < trace.steps().size(); at++) {
            int thread = trace.steps().get(at).thread();
            if (last[thread] > 0) {
                lines.add("  s" + last[thread] + " -> s" + (at + 1) + ";");
            }
            if (at > 0 && trace.steps().get(at - 1).thread() != thread) {
                lines.add("  s" + at + " -> s" + (at + 1) + " [style=dashed];");
            }
            last[thread] = at + 1;
        }
    }

    private static String quoted(String text) {
        return '"' + escaped(text) + '"';
    }

    /** Text that is text and nothing else: no end of the quotation, no escape, no line break. */
    private static String escaped(String text) {
        return text.replace("\\", "\\\\").replace("\"", "\\\"").replaceAll("[\\p{Cntrl}]", " ");
    }
}
