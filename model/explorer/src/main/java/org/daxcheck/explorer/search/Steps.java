// SPDX-License-Identifier: GPL-2.0-only
package org.daxcheck.explorer.search;

import java.util.Arrays;

/**
 * The decisions of the current execution, one a step: who could move, who is to be explored, who is done, who is asleep. Sets of
 * threads are masks. The step of the last entry has not been taken.
 */
final class Steps {

    /** No thread was chosen yet. */
    static final int NOBODY = -1;

    private int[] starts = new int[64];
    private int[] chosen = new int[64];
    private long[] enabled = new long[64];
    private long[] backtrack = new long[64];
    private long[] done = new long[64];
    private long[] asleep = new long[64];
    private long[] alternatives = new long[64];
    private int size;

    int size() {
        return size;
    }

    int top() {
        return size - 1;
    }

    void push(int start, long enabledThreads, long asleepThreads, long first) {
        if (size == starts.length) {
            grow();
        }
        starts[size] = start;
        chosen[size] = NOBODY;
        enabled[size] = enabledThreads;
        backtrack[size] = first;
        done[size] = 0;
        asleep[size] = asleepThreads;
        alternatives[size++] = 0;
    }

    void pop() {
        size--;
    }

    /** The event with which the step begins. */
    int start(int step) {
        return starts[step];
    }

    long enabled(int step) {
        return enabled[step];
    }

    /** Who was asleep at first, and who has been explored since. */
    long covered(int step) {
        return asleep[step] | done[step];
    }

    long backtrack(int step) {
        return backtrack[step];
    }

    void addBacktrack(int step, long threads) {
        backtrack[step] |= threads;
    }

    /** The thread that takes the step. */
    int chosen(int step) {
        return chosen[step];
    }

    /** Chooses the next thread to explore; {@link #NOBODY} if all that must be explored is. */
    int choose(int step) {
        if (chosen[step] != NOBODY) {
            done[step] |= 1L << chosen[step];
        }
        long left = backtrack[step] & ~done[step] & ~asleep[step];
        chosen[step] = left == 0 ? NOBODY : Long.numberOfTrailingZeros(left);
        return chosen[step];
    }

    /** The alternatives of the thread's operation that are still to be explored. */
    long alternatives(int step) {
        return alternatives[step];
    }

    void alternatives(int step, long left) {
        alternatives[step] = left;
    }

    /** The step whose first event this is; -1 if it is the first of none. */
    int beginningWith(int event) {
        int found = Arrays.binarySearch(starts, 0, size, event);
        return found < 0 ? -1 : found;
    }

    private void grow() {
        int length = 2 * size;
        starts = Arrays.copyOf(starts, length);
        chosen = Arrays.copyOf(chosen, length);
        enabled = Arrays.copyOf(enabled, length);
        backtrack = Arrays.copyOf(backtrack, length);
        done = Arrays.copyOf(done, length);
        asleep = Arrays.copyOf(asleep, length);
        alternatives = Arrays.copyOf(alternatives, length);
    }
}
