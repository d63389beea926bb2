// SPDX-License-Identifier: GPL-2.0-only
package org.daxcheck.explorer.machine;

import java.util.Arrays;
import org.daxcheck.explorer.event.Names;
import org.daxcheck.explorer.event.Sort;

/** The state of all symbols. A symbol has its initial state until it is set. Not thread-safe. */
public final class Memory {

    /** The state of a life that has not begun. */
    public static final long UNBORN = 0;
    /** The state of the life of a thread that runs. */
    public static final long RUNNING = 1;
    /** The state of a life that is over. */
    public static final long ENDED = 2;

    private final Names names;
    private long[] states = new long[64];
    private int known;

    /** Every symbol is in its initial state. */
    public Memory(Names names) {
        this.names = names;
    }

    /** The state of a symbol. */
    public long get(int symbol) {
        if (symbol >= known) {
            learn(symbol);
        }
        return states[symbol];
    }

    /** Sets the state of a symbol. */
    public void set(int symbol, long state) {
        if (symbol >= known) {
            learn(symbol);
        }
        states[symbol] = state;
    }

    /** All symbols below this have been looked at; no other can be in another state than its initial one. */
    public int known() {
        return known;
    }

    /** The state in which a symbol begins. */
    public static long initial(Names names, int symbol) {
        return names.sort(symbol) == Sort.WAIT_QUEUE ? Waiters.EMPTY_QUEUE : names.initial(symbol);
    }

    private void learn(int symbol) {
        if (symbol >= states.length) {
            states = Arrays.copyOf(states, Math.max(symbol + 1, states.length * 2));
        }
        for (; known <= symbol; known++) {
            states[known] = initial(names, known);
        }
    }
}
