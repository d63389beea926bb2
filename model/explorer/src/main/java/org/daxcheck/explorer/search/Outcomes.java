// SPDX-License-Identifier: GPL-2.0-only
package org.daxcheck.explorer.search;

import java.nio.LongBuffer;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.daxcheck.explorer.event.Kind;
import org.daxcheck.explorer.event.Names;
import org.daxcheck.explorer.execution.Execution;

/** Counts the outcomes: what the threads reported, in the order of the threads and of their programs. */
public final class Outcomes {

    private static final class Counter {
        long count;
    }

    private final Map<LongBuffer, Counter> counts = new HashMap<>();
    private int[] threads = new int[8];
    private long[] values = new long[8];

    /** Counts the outcome of a maximal execution, if it has one. */
    public void add(Execution execution) {
        int size = 0;
        for (int i = 0; i < execution.length(); i++) {
            if (execution.op(i).kind() == Kind.REPORT) {
                size = insert(size, execution.thread(i), execution.op(i).a());
            }
        }
        if (size > 0) {
            counts.computeIfAbsent(LongBuffer.wrap(Arrays.copyOf(values, size)), key -> new Counter()).count++;
        }
    }

    private int insert(int size, int thread, long value) {
        if (size == threads.length) {
            threads = Arrays.copyOf(threads, 2 * size);
            values = Arrays.copyOf(values, 2 * size);
        }
        int at = size;
        for (; at > 0 && threads[at - 1] > thread; at--) {
            threads[at] = threads[at - 1];
            values[at] = values[at - 1];
        }
        threads[at] = thread;
        values[at] = value;
        return size + 1;
    }

    /** The outcomes as texts, with how often each was counted. */
    public SortedMap<String, Long> named(Names names) {
        SortedMap<String, Long> named = new TreeMap<>();
        counts.forEach((reports, counter) -> {
            StringBuilder text = new StringBuilder();
            for (long value : reports.array()) {
                text.append(text.length() == 0 ? "" : ", ").append(names.text(value));
            }
            named.merge(text.toString(), counter.count, Long::sum);
        });
        return named;
    }
}
