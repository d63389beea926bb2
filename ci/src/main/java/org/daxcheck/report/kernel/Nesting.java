// SPDX-License-Identifier: GPL-2.0-only
package org.daxcheck.report.kernel;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.daxcheck.claim.Trace;
import org.daxcheck.claim.Trace.Step;

/**
 * How deep the steps of a trace stand in functions of the kernel. A port takes one function of the kernel apart into steps that call each
 * other, so that a step called by another of the same function is no frame of its own.
 */
final class Nesting {

    /** A call that goes on, and how many frames less than calls there are within it. */
    private record Frame(Step step, int fewer) {}

    private final List<Integer> depths = new ArrayList<>();
    private final List<Boolean> within = new ArrayList<>();

    Nesting(Trace trace) {
        Map<Integer, Deque<Frame>> stacks = new HashMap<>();
        for (Step step : trace.steps()) {
            add(step, stacks.computeIfAbsent(step.thread(), thread -> new ArrayDeque<>()));
        }
    }

    private void add(Step step, Deque<Frame> stack) {
        while (!stack.isEmpty() && stack.element().step().depth() >= step.depth()) {
            stack.pop();
        }
        int fewer = stack.isEmpty() ? 0 : stack.element().fewer();
        boolean same = Deeds.call(step)
                && !stack.isEmpty()
                && step.function().equals(stack.element().step().function());
        depths.add(step.depth() - fewer);
        within.add(same);
        if (Deeds.call(step)) {
            stack.push(new Frame(step, same ? fewer + 1 : fewer));
        }
    }

    /** The depth of a step, counted in functions. Of one that is within a function it is that of what happens there. */
    int depth(int at) {
        return depths.get(at);
    }

    /** Whether a step is a call within the function that calls it. */
    boolean within(int at) {
        return within.get(at);
    }
}
