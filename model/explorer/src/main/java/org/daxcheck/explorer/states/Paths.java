// SPDX-License-Identifier: GPL-2.0-only
package org.daxcheck.explorer.states;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Collections;
import java.util.Deque;
import java.util.List;
import java.util.function.IntPredicate;

/** Shortest paths in a state graph, as lists of steps. */
final class Paths {

    private final StateGraph graph;

    Paths(StateGraph graph) {
        this.graph = graph;
    }

    /** From the first state to the nearest of these. */
    List<Integer> toNearest(BitSet states) {
        BitSet everywhere = new BitSet();
        everywhere.set(0, graph.states());
        return path(0, everywhere, true, states::get, step -> false);
    }

    /**
     * Once round a cycle from a state of it: a step of every mover, and for every thread that does not move a state at which it cannot, if
     * there is one.
     */
    List<Integer> round(FairCycles.Cycle cycle, int start) {
        List<Integer> steps = new ArrayList<>();
        int at = start;
        for (int thread = 0; thread < Long.SIZE; thread++) {
            int who = thread;
            long bit = 1L << thread;
            boolean moves = (cycle.movers() & bit) != 0;
            boolean canRest = cycle.states().stream().anyMatch(state -> (graph.enabled(state) & bit) == 0);
            if (moves && !contains(steps, thread)) {
                at = extend(steps, at, cycle, state -> false, step -> graph.thread(step) == who);
            } else if (!moves && canRest && !rests(steps, at, bit)) {
                at = extend(steps, at, cycle, state -> (graph.enabled(state) & bit) == 0, step -> false);
            }
        }
        extend(steps, at, cycle, state -> state == start, step -> false);
        return steps;
    }

    private boolean contains(List<Integer> steps, int thread) {
        return steps.stream().anyMatch(step -> graph.thread(step) == thread);
    }

    private boolean rests(List<Integer> steps, int at, long bit) {
        return (graph.enabled(at) & bit) == 0
                || steps.stream().anyMatch(step -> (graph.enabled(graph.from(step)) & bit) == 0);
    }

    private int extend(List<Integer> steps, int at, FairCycles.Cycle cycle, IntPredicate state, IntPredicate step) {
        List<Integer> more = path(at, cycle.states(), false, state, step);
        steps.addAll(more);
        return more.isEmpty() ? at : graph.to(more.get(more.size() - 1));
    }

    /** The shortest path within a part to a state, or by a step, that is wanted; empty if the start is one. */
    private List<Integer> path(
            int start, BitSet part, boolean withProgress, IntPredicate state, IntPredicate wantedStep) {
        int[] by = new int[graph.states()];
        Arrays.fill(by, StateGraph.NONE);
        BitSet seen = new BitSet();
        Deque<Integer> queue = new ArrayDeque<>(List.of(start));
        seen.set(start);
        while (!queue.isEmpty()) {
            int at = queue.remove();
            if (state.test(at)) {
                return back(at, start, by);
            }
            for (int step = graph.newest(at); step != StateGraph.NONE; step = graph.older(step)) {
                int target = graph.to(step);
                if (!part.get(target) || (graph.progress(step) && !withProgress)) {
                    continue;
                }
                if (wantedStep.test(step)) {
                    List<Integer> found = back(at, start, by);
                    found.add(step);
                    return found;
                }
                if (!seen.get(target)) {
                    seen.set(target);
                    by[target] = step;
                    queue.add(target);
                }
            }
        }
        throw new IllegalStateException("no path in a component");
    }

    private List<Integer> back(int end, int start, int[] by) {
        List<Integer> steps = new ArrayList<>();
        for (int at = end; at != start; at = graph.from(by[at])) {
            steps.add(by[at]);
        }
        Collections.reverse(steps);
        return steps;
    }
}
