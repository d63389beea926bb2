// SPDX-License-Identifier: GPL-2.0-only
package org.daxcheck.explorer.states;

import java.util.Arrays;
import org.daxcheck.explorer.machine.Fingerprint;

/** From the fingerprints of states to their numbers. Open addressing on primitive arrays, 20 bytes a slot, half of them used. */
final class StateTable {

    static final int NONE = -1;

    private long[] high = new long[1 << 12];
    private long[] low = new long[high.length];
    private int[] numbers = new int[high.length];
    private int size;

    StateTable() {
        Arrays.fill(numbers, NONE);
    }

    /** The number of a state; {@link #NONE} if it is new, and then it has the given number from now on. */
    int putIfAbsent(Fingerprint state, int number) {
        if (2 * size >= numbers.length) {
            grow();
        }
        long first = state.high();
        long second = state.low();
        int slot = slot(first, second);
        if (numbers[slot] == NONE) {
            set(slot, first, second, number);
            size++;
            return NONE;
        }
        return numbers[slot];
    }

    private void set(int slot, long first, long second, int number) {
        high[slot] = first;
        low[slot] = second;
        numbers[slot] = number;
    }

    /** Where the state is, or where there is room for it. */
    private int slot(long first, long second) {
        int mask = numbers.length - 1;
        int slot = (int) first & mask;
        while (numbers[slot] != NONE && (high[slot] != first || low[slot] != second)) {
            slot = (slot + 1) & mask;
        }
        return slot;
    }

    private void grow() {
        long[] oldHigh = high;
        long[] oldLow = low;
        int[] oldNumbers = numbers;
        high = new long[2 * oldHigh.length];
        low = new long[high.length];
        numbers = new int[high.length];
        Arrays.fill(numbers, NONE);
        for (int i = 0; i < oldNumbers.length; i++) {
            if (oldNumbers[i] != NONE) {
                set(slot(oldHigh[i], oldLow[i]), oldHigh[i], oldLow[i], oldNumbers[i]);
            }
        }
    }
}
