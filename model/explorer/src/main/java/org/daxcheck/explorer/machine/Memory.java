// SPDX-License-Identifier: GPL-2.0-only
package org.daxcheck.explorer.machine;

import java.util.Arrays;
import org.daxcheck.explorer.event.Names;
import org.daxcheck.explorer.event.Sort;
import org.jspecify.annotations.Nullable;

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
    private long[] initials = new long[64];
    private int known;
    private @Nullable Fingerprint changes;

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
        if (changes != null) {
            note(symbol, state, changes);
        }
        states[symbol] = state;
    }

    /**
     * The symbols that are not in their initial state, with their states: a fingerprint that is kept from the first call on. Read only.
     */
    public Fingerprint changes() {
        if (changes == null) {
            changes = new Fingerprint();
            for (int symbol = 0; symbol < known; symbol++) {
                if (states[symbol] != initials[symbol]) {
                    changes.addUnordered(symbol, states[symbol]);
                }
            }
        }
        return changes;
    }

    private void note(int symbol, long state, Fingerprint fingerprint) {
        if (states[symbol] != initials[symbol]) {
            fingerprint.removeUnordered(symbol, states[symbol]);
        }
        if (state != initials[symbol]) {
            fingerprint.addUnordered(symbol, state);
        }
    }

    /** All symbols below this have been looked at; no other can be in another state than its initial one. */
    public int known() {
        return known;
    }

    private void learn(int symbol) {
        if (symbol >= states.length) {
            states = Arrays.copyOf(states, Math.max(symbol + 1, states.length * 2));
            initials = Arrays.copyOf(initials, states.length);
        }
        for (; known <= symbol; known++) {
            initials[known] = names.sort(known) == Sort.WAIT_QUEUE ? Waiters.EMPTY_QUEUE : names.initial(known);
            states[known] = initials[known];
        }
    }
}
