// SPDX-License-Identifier: GPL-2.0-only
package org.daxcheck.explorer.states;

import java.util.Arrays;
import java.util.BitSet;
import org.daxcheck.explorer.event.Divergence;
import org.daxcheck.explorer.event.Refusal;
import org.daxcheck.explorer.execution.Execution;
import org.daxcheck.explorer.execution.Restart;
import org.daxcheck.explorer.execution.Walk;

/**
 * Leads a walk from state to state, along the steps by which each was reached first: these are a tree, and of the way to one state only
 * what is not on the way to the next is taken back.
 */
final class Tour {

    private final StateGraph graph;
    private final Walk walk;
    private final Execution execution;
    private final boolean ages;

    /** States at which every thread that could move was tried: whoever moves on from there leaves old accesses behind. */
    private final BitSet full = new BitSet();

    /** The way to where the walk is: states, the length of the execution at each, and what was no longer fresh. */
    private int[] states = new int[64];

    private int[] lengths = new int[64];
    private int[][] stale = new int[64][];
    private int depth;
    private int[] ahead = new int[64];

    /**
     * A tour that begins in state 0, where the walk must be.
     *
     * @param ages whether accesses cease to be fresh
     */
    Tour(StateGraph graph, Walk walk, boolean ages) {
        this.graph = graph;
        this.walk = walk;
        this.execution = walk.execution();
        this.ages = ages;
        this.stale[0] = execution.raceState().stale();
        this.lengths[0] = execution.length();
    }

    /** Notes that every thread that can move at a state is tried there. */
    void full(int state) {
        full.set(state);
    }

    /** Goes to a state. */
    void go(int state) throws Refusal, Divergence, InterruptedException, Restart {
        int steps = 0;
        for (int at = state; at != 0; at = graph.from(graph.first(at))) {
            if (steps == ahead.length) {
                ahead = Arrays.copyOf(ahead, 2 * steps);
            }
            ahead[steps++] = at;
        }
        int shared = 0;
        while (shared < Math.min(depth, steps) && states[shared + 1] == ahead[steps - 1 - shared]) {
            shared++;
        }
        back(shared);
        for (int i = steps - 1 - shared; i >= 0; i--) {
            int step = graph.first(ahead[i]);
            move(graph.thread(step), graph.choice(step));
            arrived(ahead[i]);
        }
    }

    /** Takes a step from the state where the tour is. The walk is ahead of the tour until {@link #stay}. */
    void move(int thread, int choice) throws Refusal, Divergence, InterruptedException, Restart {
        if (ages && full.get(states[depth])) {
            execution.raceState().age(thread);
        }
        walk.step(thread, choice);
    }

    /** Takes the last step back. */
    void stay() {
        back(depth);
    }

    /** The length of the execution at the state where the tour is. */
    int length() {
        return lengths[depth];
    }

    private void arrived(int state) {
        if (++depth == states.length) {
            states = Arrays.copyOf(states, 2 * depth);
            lengths = Arrays.copyOf(lengths, 2 * depth);
            stale = Arrays.copyOf(stale, 2 * depth);
        }
        states[depth] = state;
        lengths[depth] = execution.length();
        stale[depth] = execution.raceState().stale();
    }

    private void back(int to) {
        depth = to;
        execution.truncate(lengths[to]);
        execution.raceState().load(stale[to]);
    }
}
