// SPDX-License-Identifier: GPL-2.0-only
package org.daxcheck.explorer.execution;

import java.util.Arrays;

/**
 * The vector clock of every event of the current execution: for each thread, how many of its events happen before or are the event.
 */
public final class Clocks {

    private final int threads;
    private int[] clocks;

    /** Clocks with an entry for so many threads. */
    Clocks(int threads) {
        this.threads = threads;
        this.clocks = new int[256 * threads];
    }

    public int get(int event, int thread) {
        return clocks[event * threads + thread];
    }

    /** Starts the clock of an event: a copy of that of {@code from}, or zero if that is negative. */
    void begin(int event, int from) {
        int at = event * threads;
        if (at + threads > clocks.length) {
            clocks = Arrays.copyOf(clocks, 2 * clocks.length);
        }
        if (from < 0) {
            Arrays.fill(clocks, at, at + threads, 0);
        } else {
            System.arraycopy(clocks, from * threads, clocks, at, threads);
        }
    }

    void set(int event, int thread, int number) {
        clocks[event * threads + thread] = number;
    }

    /** Adds to an event's past that of another event. */
    public void join(int event, int other) {
        join(event, this, other);
    }

    /** Adds to an event's past that of an event of other clocks. */
    void join(int event, Clocks others, int other) {
        int at = event * threads;
        int from = other * threads;
        for (int i = 0; i < threads; i++) {
            if (others.clocks[from + i] > clocks[at + i]) {
                clocks[at + i] = others.clocks[from + i];
            }
        }
    }

    /** Copies an event's clock, zero for a negative event. */
    public void load(int event, int[] into) {
        if (event < 0) {
            Arrays.fill(into, 0);
        } else {
            System.arraycopy(clocks, event * threads, into, 0, threads);
        }
    }

    /** Adds to a copy the past of an event. */
    public void join(int[] into, int event) {
        int from = event * threads;
        for (int i = 0; i < threads; i++) {
            into[i] = Math.max(into[i], clocks[from + i]);
        }
    }
}
