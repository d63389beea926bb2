// SPDX-License-Identifier: GPL-2.0-only
package org.daxcheck.explorer.states;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;

/**
 * The strongly connected components with at least one step in a part of a state graph (Tarjan, SIAM J. Comput. 1(2), 1972; without
 * recursion).
 */
final class Components {

    private final StateGraph graph;
    private final BitSet part;
    private final boolean withProgress;
    private final int[] index;
    private final int[] low;
    private final int[] nextStep;
    private final int[] path;
    private final int[] stack;
    private final boolean[] stacked;
    private int depth;
    private int height;
    private int counter;
    private final List<BitSet> found = new ArrayList<>();

    private Components(StateGraph graph, BitSet part, boolean withProgress) {
        int states = graph.states();
        this.graph = graph;
        this.part = part;
        this.withProgress = withProgress;
        this.index = new int[states];
        this.low = new int[states];
        this.nextStep = new int[states];
        this.path = new int[states];
        this.stack = new int[states];
        this.stacked = new boolean[states];
        Arrays.fill(index, StateGraph.NONE);
    }

    /** The components of the part of the graph made of these states, without the steps that make progress. */
    static List<BitSet> idle(StateGraph graph, BitSet part) {
        return new Components(graph, part, false).all();
    }

    /** The components of the whole graph. */
    static List<BitSet> of(StateGraph graph) {
        BitSet everything = new BitSet();
        everything.set(0, graph.states());
        return new Components(graph, everything, true).all();
    }

    private List<BitSet> all() {
        for (int state = part.nextSetBit(0); state >= 0; state = part.nextSetBit(state + 1)) {
            if (index[state] == StateGraph.NONE) {
                search(state);
            }
        }
        return found;
    }

    private void search(int root) {
        enter(root);
        while (depth > 0) {
            int state = path[depth - 1];
            int step = nextStep[state];
            if (step == StateGraph.NONE) {
                leave(state);
            } else {
                nextStep[state] = graph.older(step);
                follow(state, step);
            }
        }
    }

    private void enter(int state) {
        index[state] = counter;
        low[state] = counter++;
        nextStep[state] = graph.newest(state);
        path[depth++] = state;
        stack[height++] = state;
        stacked[state] = true;
    }

    private void follow(int state, int step) {
        int target = graph.to(step);
        if (ignored(step) || !part.get(target)) {
            return;
        }
        if (index[target] == StateGraph.NONE) {
            enter(target);
        } else if (stacked[target]) {
            low[state] = Math.min(low[state], index[target]);
        }
    }

    private void leave(int state) {
        depth--;
        if (depth > 0) {
            int parent = path[depth - 1];
            low[parent] = Math.min(low[parent], low[state]);
        }
        if (low[state] == index[state]) {
            pop(state);
        }
    }

    /** Most components are one state without a step to itself: no set is made of these, whose size goes with the number of the state. */
    private void pop(int root) {
        boolean single = stack[height - 1] == root;
        if (single && !loops(root)) {
            stacked[root] = false;
            height--;
            return;
        }
        BitSet component = new BitSet();
        int member;
        do {
            member = stack[--height];
            stacked[member] = false;
            component.set(member);
        } while (member != root);
        found.add(component);
    }

    private boolean ignored(int step) {
        return !withProgress && graph.progress(step);
    }

    private boolean loops(int state) {
        for (int step = graph.newest(state); step != StateGraph.NONE; step = graph.older(step)) {
            if (graph.to(step) == state && !ignored(step)) {
                return true;
            }
        }
        return false;
    }
}
