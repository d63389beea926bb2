// SPDX-License-Identifier: GPL-2.0-only
package org.daxcheck.explorer.states;

import java.util.Arrays;

/** States and steps as numbers: state 0 is the first. Steps of one state are linked, newest first. */
final class StateGraph {

    static final int NONE = -1;

    private long[] enabled = new long[1024];
    private long[] idle = new long[1024];
    private int[] newest = new int[1024];
    private int[] first = new int[1024];
    private int states;
    private int[] from = new int[1024];
    private int[] to = new int[1024];
    private byte[] threads = new byte[1024];
    private byte[] choices = new byte[1024];
    private boolean[] progress = new boolean[1024];
    private int[] older = new int[1024];
    private int steps;

    /** Adds a state in which these threads can move, and these others go round in loops that change nothing. */
    int addState(long enabledThreads, long idleThreads) {
        if (states == enabled.length) {
            enabled = Arrays.copyOf(enabled, 2 * states);
            idle = Arrays.copyOf(idle, 2 * states);
            newest = Arrays.copyOf(newest, 2 * states);
            first = Arrays.copyOf(first, 2 * states);
        }
        enabled[states] = enabledThreads;
        idle[states] = idleThreads;
        newest[states] = NONE;
        first[states] = NONE;
        return states++;
    }

    /** Adds a step of a thread, which made progress or not. */
    void addStep(int source, int target, int thread, int choice, boolean progresses) {
        if (steps == from.length) {
            grow();
        }
        from[steps] = source;
        to[steps] = target;
        threads[steps] = (byte) thread;
        choices[steps] = (byte) choice;
        progress[steps] = progresses;
        older[steps] = newest[source];
        if (first[target] == NONE && target != 0) {
            first[target] = steps;
        }
        newest[source] = steps++;
    }

    int states() {
        return states;
    }

    int steps() {
        return steps;
    }

    long enabled(int state) {
        return enabled[state];
    }

    long idle(int state) {
        return idle[state];
    }

    /** The step that reached a state other than the first, earlier than any other did. */
    int first(int state) {
        return first[state];
    }

    int newest(int state) {
        return newest[state];
    }

    int older(int step) {
        return older[step];
    }

    int from(int step) {
        return from[step];
    }

    int to(int step) {
        return to[step];
    }

    int thread(int step) {
        return threads[step];
    }

    int choice(int step) {
        return choices[step];
    }

    boolean progress(int step) {
        return progress[step];
    }

    private void grow() {
        int length = 2 * steps;
        from = Arrays.copyOf(from, length);
        to = Arrays.copyOf(to, length);
        threads = Arrays.copyOf(threads, length);
        choices = Arrays.copyOf(choices, length);
        progress = Arrays.copyOf(progress, length);
        older = Arrays.copyOf(older, length);
    }
}
