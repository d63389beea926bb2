// SPDX-License-Identifier: GPL-2.0-only
package org.daxcheck.explorer.states;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;

/**
 * Finds the parts of a state graph in which threads can go round for ever under a weakly fair scheduler.
 *
 * <p>A component is weakly fair if each thread moves in it or cannot move at some state of it. A thread moves, too, that goes round in a
 * loop which changes nothing, though the graph has no step for it. It is strongly fair if each thread that can
 * move at some state of it moves in it. A weakly fair component that is not strongly fair may contain one that is: where the
 * neglected threads can never move. So it is searched again without the states at which they can.
 */
final class FairCycles {

    /** A component with the threads that move in it, those that spin at some state of it, and those that it starves. */
    record Cycle(BitSet states, long movers, long idle, long starved) {}

    private final StateGraph graph;
    private final List<Cycle> cycles = new ArrayList<>();
    private final List<Cycle> unfair = new ArrayList<>();

    private FairCycles(StateGraph graph) {
        this.graph = graph;
    }

    static FairCycles of(StateGraph graph) {
        FairCycles search = new FairCycles(graph);
        for (BitSet component : Components.idle(graph, all(graph))) {
            search.examine(component);
        }
        return search;
    }

    /** The cycles that a weakly fair scheduler need not leave. */
    List<Cycle> cycles() {
        return List.copyOf(cycles);
    }

    /**
     * Those that it must leave, if a thread that can move at every state can also move in between: where the operations of a step are
     * performed at once, it may be that it cannot.
     */
    List<Cycle> unfair() {
        return List.copyOf(unfair);
    }

    private static BitSet all(StateGraph graph) {
        BitSet all = new BitSet();
        all.set(0, graph.states());
        return all;
    }

    /** Every component in which threads can go round for ever, whoever could move meanwhile. */
    static List<Cycle> andUnfair(StateGraph graph) {
        FairCycles search = new FairCycles(graph);
        return Components.idle(graph, all(graph)).stream().map(search::cycle).toList();
    }

    private void examine(BitSet component) {
        Cycle whole = cycle(component);
        if (whole.starved() == 0) {
            addIfFair(whole);
            return;
        }
        BitSet without = new BitSet();
        component.stream()
                .filter(state -> (graph.enabled(state) & whole.starved()) == 0)
                .forEach(without::set);
        int before = cycles.size();
        for (BitSet inner : Components.idle(graph, without)) {
            examine(inner);
        }
        if (cycles.size() == before) {
            addIfFair(whole);
        }
    }

    private void addIfFair(Cycle cycle) {
        long always = -1;
        for (int state = cycle.states().nextSetBit(0);
                state >= 0;
                state = cycle.states().nextSetBit(state + 1)) {
            always &= graph.enabled(state);
        }
        if ((always & ~cycle.movers()) == 0) {
            cycles.add(cycle);
        } else {
            unfair.add(cycle);
        }
    }

    private Cycle cycle(BitSet states) {
        long movers = 0;
        long idle = 0;
        long sometimes = 0;
        for (int state = states.nextSetBit(0); state >= 0; state = states.nextSetBit(state + 1)) {
            sometimes |= graph.enabled(state);
            idle |= graph.idle(state);
            for (int step = graph.newest(state); step != StateGraph.NONE; step = graph.older(step)) {
                if (states.get(graph.to(step)) && !graph.progress(step)) {
                    movers |= 1L << graph.thread(step);
                }
            }
        }
        return new Cycle(states, movers, idle, sometimes & ~movers & ~idle);
    }
}
