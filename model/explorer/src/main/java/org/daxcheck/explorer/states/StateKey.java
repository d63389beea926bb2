// SPDX-License-Identifier: GPL-2.0-only
package org.daxcheck.explorer.states;

import java.nio.LongBuffer;
import java.util.Arrays;
import org.daxcheck.explorer.event.Kind;
import org.daxcheck.explorer.event.Names;
import org.daxcheck.explorer.execution.Execution;

/**
 * The state of an execution as a value: where its threads stand, what they have reported, and how each symbol differs from its initial
 * state. Symbols that nobody has seen yet do not differ, so a state does not change when one becomes known.
 */
final class StateKey {

    private final Names names;
    private long[] words = new long[64];
    private int size;

    StateKey(Names names) {
        this.names = names;
    }

    LongBuffer of(Execution execution) {
        size = 0;
        for (int thread = 0; thread < execution.capacity(); thread++) {
            add(execution.at(thread));
        }
        if (execution.automata().knows(Kind.REPORT)) {
            addReports(execution);
        }
        int symbols = execution.memory().known();
        for (int symbol = 0; symbol < symbols; symbol++) {
            long difference = execution.state(symbol) - initial(symbol);
            if (difference != 0) {
                add(symbol);
                add(difference);
            }
        }
        return LongBuffer.wrap(Arrays.copyOf(words, size));
    }

    private long initial(int symbol) {
        return names.initial(symbol);
    }

    private void addReports(Execution execution) {
        for (int thread = 0; thread < execution.capacity(); thread++) {
            for (int event = 0; event < execution.length(); event++) {
                if (execution.op(event).kind() == Kind.REPORT && execution.thread(event) == thread) {
                    add(execution.op(event).a());
                }
            }
            add(-1);
        }
    }

    private void add(long word) {
        if (size == words.length) {
            words = Arrays.copyOf(words, 2 * size);
        }
        words[size++] = word;
    }
}
