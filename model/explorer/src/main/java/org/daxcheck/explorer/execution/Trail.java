// SPDX-License-Identifier: GPL-2.0-only
package org.daxcheck.explorer.execution;

import java.util.Arrays;
import org.daxcheck.explorer.machine.Memory;

/**
 * All touches of the current execution, newest last, each linked to the one before on the same symbol; and the undo log of the
 * memory. {@link #HISTORY} is an artificial symbol touched by invocations and responses.
 */
public final class Trail {

    /** Links invocations and responses where real time matters. */
    public static final int HISTORY = -1;

    public static final int NONE = -1;

    private int[] symbols = new int[256];
    private int[] kinds = new int[256];
    private int[] events = new int[256];
    private int[] previous = new int[256];
    private long[] before = new long[256];
    private int size;
    private int[] last = new int[64];

    Trail() {
        Arrays.fill(last, NONE);
    }

    public int size() {
        return size;
    }

    /** The newest touch of a symbol, {@link #NONE} if there is none. */
    public int last(int symbol) {
        return symbol + 1 < last.length ? last[symbol + 1] : NONE;
    }

    /** The next older touch of the same symbol. */
    public int previous(int touch) {
        return previous[touch];
    }

    public int event(int touch) {
        return events[touch];
    }

    public int kind(int touch) {
        return kinds[touch];
    }

    public int symbol(int touch) {
        return symbols[touch];
    }

    /** The state of the symbol before the touch. */
    public long before(int touch) {
        return before[touch];
    }

    void push(int symbol, int kind, int event, long state) {
        if (size == symbols.length) {
            grow();
        }
        if (symbol + 1 >= last.length) {
            int old = last.length;
            last = Arrays.copyOf(last, 2 * (symbol + 2));
            Arrays.fill(last, old, last.length, NONE);
        }
        symbols[size] = symbol;
        kinds[size] = kind;
        events[size] = event;
        before[size] = state;
        previous[size] = last[symbol + 1];
        last[symbol + 1] = size++;
    }

    /** Takes back all touches but the first so many. */
    void truncate(int length, Memory memory) {
        while (size > length) {
            size--;
            last[symbols[size] + 1] = previous[size];
            if (symbols[size] != HISTORY) {
                memory.set(symbols[size], before[size]);
            }
        }
    }

    private void grow() {
        int length = 2 * symbols.length;
        symbols = Arrays.copyOf(symbols, length);
        kinds = Arrays.copyOf(kinds, length);
        events = Arrays.copyOf(events, length);
        previous = Arrays.copyOf(previous, length);
        before = Arrays.copyOf(before, length);
    }
}
