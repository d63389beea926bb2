// SPDX-License-Identifier: GPL-2.0-only
package org.daxcheck.explorer.execution;

import java.util.Arrays;
import java.util.BitSet;
import java.util.function.LongConsumer;
import org.daxcheck.explorer.automaton.Footprints;
import org.daxcheck.explorer.automaton.Guards;
import org.daxcheck.explorer.event.Access;
import org.daxcheck.explorer.event.Op;
import org.daxcheck.explorer.machine.Touch;
import org.jspecify.annotations.Nullable;

/**
 * What of the happens-before order can still decide whether a later access is in a data race: two executions that agree on it, and
 * on the state otherwise, have the same races ahead.
 *
 * <p><b>What counts.</b> Of each location with plain accesses the accesses count that a later one could be unordered with: those that not every other
 * living thread knows of, back to the last write that they all know. Of each thread, and of each symbol by which threads acquire,
 * counts how far the accesses that count are known there. Clocks do not count as such: they are replaced by ranks.
 *
 * <p><b>What counts no more</b> ({@code Reduction.FRESH_ACCESSES}). If there is a race, there is an execution in which the two accesses
 * are neighbours: take of any execution the two and what happens before either, and nothing else. It can be performed, for what happens
 * before an event includes all that the event needs, unless threads communicate without order ({@link
 * org.daxcheck.explorer.event.Op#silent}). In such an execution the thread of the earlier access is held back after it. So an access
 * need not count once its thread has moved on from a state at which all others were tried in its stead, unless it happens before
 * something silent. (At a state where a persistent set is tried, the thread may have been the only one.) Of several races at least the
 * first one is found.
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
    private final int[] stale;
    private BitSet plain;
    private @Nullable Footprints ahead;

    RaceState(Execution execution, HappensBefore order, int capacity) {
        this.execution = execution;
        this.order = order;
        this.capacity = capacity;
        this.numbers = new int[capacity][16];
        this.counts = new int[capacity];
        this.ranks = new long[capacity];
        this.stale = new int[capacity];
        this.plain = execution.automata().plainTargets();
    }

    /** From now on only accesses count that conflict with what a thread may still do. */
    public void foresee(Footprints footprints) {
        ahead = footprints;
        plain = (BitSet) plain.clone();
        plain.stream().filter(symbol -> !footprints.contested(symbol)).forEach(plain::clear);
    }

    /** From now on accesses of guarded locations do not count. */
    public void trust(Guards guards) {
        plain = (BitSet) plain.clone();
        plain.stream().filter(guards::guarded).forEach(plain::clear);
    }

    /**
     * What a thread has accessed so far is fresh no longer: at this point every other thread that could move was tried in its stead.
     * Undone by {@link #load}.
     */
    public void age(int thread) {
        int tip = execution.tip(thread);
        stale[thread] = tip < 0 ? 0 : order.past(tip, thread);
    }

    /** How many events of each thread are no longer fresh. */
    public int[] stale() {
        return stale.clone();
    }

    /** Goes back to such numbers. */
    public void load(int[] numbersOfStale) {
        System.arraycopy(numbersOfStale, 0, stale, 0, capacity);
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
            if (source >= 0 && sought(symbol)) {
                publication(words, 2L * symbol, source);
                int toReaders = HappensBefore.reads(execution.op(source))
                        ? order.publisherToReaders(trail.last(symbol))
                        : source;
                if (toReaders >= 0 && toReaders != source) {
                    publication(words, 2L * symbol + 1, toReaders);
                }
            }
        }
    }

    private void publication(LongConsumer words, long mark, int source) {
        if (ranks(true, source)) {
            words.accept(Long.MIN_VALUE + mark);
            for (long rank : ranks) {
                words.accept(rank);
            }
        }
    }

    /** Whether somebody may still come to a symbol. */
    private boolean sought(int symbol) {
        if (ahead == null) {
            return true;
        }
        for (int thread = 0; thread < capacity; thread++) {
            if (execution.alive(thread) && ahead.touches(execution.at(thread), symbol)) {
                return true;
            }
        }
        return false;
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
            } else if (lasting(event) && awaited(event, symbol, trail.kind(touch))) {
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
        for (int thread = 0; thread < capacity; thread++) {
            if (unknownTo(thread, event)) {
                return false;
            }
        }
        return true;
    }

    private boolean unknownTo(int thread, int event) {
        int by = execution.thread(event);
        return thread != by
                && execution.alive(thread)
                && (execution.tip(thread) < 0 || order.past(execution.tip(thread), by) < execution.number(event));
    }

    /** Whether a race with this access may be in no other execution that is explored. */
    private boolean lasting(int event) {
        return execution.number(event) > stale[execution.thread(event)] || order.silentlyTold(event);
    }

    /** Whether somebody who does not know of an access may come to one that conflicts with it. */
    private boolean awaited(int event, int symbol, int touch) {
        if (ahead == null) {
            return true;
        }
        for (int thread = 0; thread < capacity; thread++) {
            if (unknownTo(thread, event) && ahead.conflict(execution.at(thread), symbol, touch)) {
                return true;
            }
        }
        return false;
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
