// SPDX-License-Identifier: GPL-2.0-only
package org.daxcheck.explorer.execution;

import java.util.Arrays;
import java.util.function.LongConsumer;
import org.daxcheck.explorer.event.Access;
import org.daxcheck.explorer.event.Op;
import org.daxcheck.explorer.machine.Touch;

/**
 * What of the happens-before order can still decide whether a later access is in a data race: two executions that agree on it, and
 * on the state otherwise, have the same races ahead.
 *
 * <p>Of each location with plain accesses the accesses count that a later one could be unordered with: those that not every other
 * living thread knows of, back to the last write that they all know. Of each thread, and of each symbol by which threads acquire,
 * counts how far the accesses that count are known there. Clocks do not count as such: they are replaced by ranks.
 */
public final class RaceState {

    private static final int FIELDS = 3;

    private final Execution execution;
    private final HappensBefore order;
    private final int capacity;

    /** Of each access that counts: symbol, event, what it is. */
    private int[] counting = new int[FIELDS * 32];

    private int size;
    private final int[][] numbers;
    private final int[] counts;
    private final long[] ranks;

    RaceState(Execution execution, HappensBefore order, int capacity) {
        this.execution = execution;
        this.order = order;
        this.capacity = capacity;
        this.numbers = new int[capacity][16];
        this.counts = new int[capacity];
        this.ranks = new long[capacity];
    }

    /** Tells it as a sequence of words. */
    public void forEach(LongConsumer words) {
        collect();
        if (size == 0) {
            return;
        }
        sortNumbers();
        for (int i = 0; i < FIELDS * size; i += FIELDS) {
            int event = counting[i + 1];
            int thread = execution.thread(event);
            words.accept(counting[i]);
            words.accept((long) rank(thread, execution.number(event)) << 32 | (long) thread << 8 | counting[i + 2]);
        }
        for (int thread = 0; thread < capacity; thread++) {
            if (execution.alive(thread)) {
                words.accept(-1L - thread);
                ranks(false, execution.tip(thread));
                for (long rank : ranks) {
                    words.accept(rank);
                }
            }
        }
        publications(words);
    }

    private void publications(LongConsumer words) {
        Trail trail = execution.trail();
        int symbols = execution.memory().known();
        for (int symbol = 0; symbol < symbols; symbol++) {
            int source = order.publisher(trail.last(symbol));
            if (source >= 0 && ranks(true, source)) {
                words.accept(Long.MIN_VALUE + symbol);
                for (long rank : ranks) {
                    words.accept(rank);
                }
            }
        }
    }

    /** How many accesses that count of each thread are in the past of an event, or in what it publishes. */
    private boolean ranks(boolean published, int event) {
        boolean any = false;
        for (int thread = 0; thread < capacity; thread++) {
            int clock = event < 0 ? 0 : published ? order.published(event, thread) : order.past(event, thread);
            ranks[thread] = rank(thread, clock);
            any |= ranks[thread] > 0;
        }
        return any;
    }

    private int rank(int thread, int clock) {
        int rank = 0;
        while (rank < counts[thread] && numbers[thread][rank] <= clock) {
            rank++;
        }
        return rank;
    }

    private void collect() {
        size = 0;
        var plain = execution.automata().plainTargets();
        for (int symbol = plain.nextSetBit(0); symbol >= 0; symbol = plain.nextSetBit(symbol + 1)) {
            collect(symbol);
        }
    }

    private void collect(int symbol) {
        Trail trail = execution.trail();
        int first = size;
        for (int touch = trail.last(symbol); touch != Trail.NONE; touch = trail.previous(touch)) {
            int event = trail.event(touch);
            boolean wrote = trail.kind(touch) != Touch.READ;
            if (knownToAll(event)) {
                if (wrote) {
                    return;
                }
            } else {
                add(first, symbol, event, what(execution.op(event), wrote));
            }
        }
    }

    private static int what(Op op, boolean wrote) {
        return (wrote ? 2 : 0) | (op.access() == Access.PLAIN ? 1 : 0);
    }

    /** Adds an access unless the thread has a later one of the same sort. */
    private void add(int first, int symbol, int event, int what) {
        for (int i = FIELDS * first; i < FIELDS * size; i += FIELDS) {
            if (counting[i + 2] == what && execution.thread(counting[i + 1]) == execution.thread(event)) {
                return;
            }
        }
        if (FIELDS * size == counting.length) {
            counting = Arrays.copyOf(counting, 2 * counting.length);
        }
        counting[FIELDS * size] = symbol;
        counting[FIELDS * size + 1] = event;
        counting[FIELDS * size + 2] = what;
        size++;
    }

    private boolean knownToAll(int event) {
        int by = execution.thread(event);
        int number = execution.number(event);
        for (int thread = 0; thread < capacity; thread++) {
            boolean other = thread != by && execution.alive(thread);
            if (other && (execution.tip(thread) < 0 || order.past(execution.tip(thread), by) < number)) {
                return false;
            }
        }
        return true;
    }

    private void sortNumbers() {
        Arrays.fill(counts, 0);
        for (int i = 0; i < FIELDS * size; i += FIELDS) {
            int event = counting[i + 1];
            int thread = execution.thread(event);
            if (counts[thread] == numbers[thread].length) {
                numbers[thread] = Arrays.copyOf(numbers[thread], 2 * counts[thread]);
            }
            numbers[thread][counts[thread]++] = execution.number(event);
        }
        for (int thread = 0; thread < capacity; thread++) {
            Arrays.sort(numbers[thread], 0, counts[thread]);
        }
    }
}
