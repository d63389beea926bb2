// SPDX-License-Identifier: GPL-2.0-only
package org.daxcheck.explorer.event;

import java.util.Arrays;

/**
 * Who performs which operation in what order: entry {@code i} is the thread of the {@code i}-th operation and the result it gets.
 * There is an entry for every operation, plain accesses included. Immutable.
 */
public final class Schedule {

    /** No entry: the source is free from the start. */
    public static final Schedule EMPTY = new Schedule(new int[0], new long[0]);

    private final int[] threads;
    private final long[] results;

    /**
     * Copies both arrays.
     *
     * @throws IllegalArgumentException if their lengths differ
     */
    public Schedule(int[] threads, long[] results) {
        if (threads.length != results.length) {
            throw new IllegalArgumentException(threads.length + " threads, " + results.length + " results");
        }
        this.threads = threads.clone();
        this.results = results.clone();
    }

    /** The entries from number {@code start} on. */
    public Schedule from(int start) {
        return new Schedule(
                Arrays.copyOfRange(threads, start, threads.length), Arrays.copyOfRange(results, start, results.length));
    }

    /** This schedule, and then another. */
    public Schedule then(Schedule other) {
        int[] who = Arrays.copyOf(threads, threads.length + other.threads.length);
        long[] what = Arrays.copyOf(results, who.length);
        System.arraycopy(other.threads, 0, who, threads.length, other.threads.length);
        System.arraycopy(other.results, 0, what, threads.length, other.threads.length);
        return new Schedule(who, what);
    }

    /** The number of entries. */
    public int length() {
        return threads.length;
    }

    /** The thread of entry {@code i}. */
    public int thread(int i) {
        return threads[i];
    }

    /**
     * What entry {@code i} yields. An order to the source where the kind leaves a choice (CHOICE, NOTIFY on a WAIT_SET); a
     * prediction everywhere else, and the code under test is not deterministic, or the source wrong, if it does not come true.
     */
    public long result(int i) {
        return results[i];
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Schedule that
                && Arrays.equals(threads, that.threads)
                && Arrays.equals(results, that.results);
    }

    @Override
    public int hashCode() {
        return 31 * Arrays.hashCode(threads) + Arrays.hashCode(results);
    }

    @Override
    public String toString() {
        return Arrays.toString(threads) + " -> " + Arrays.toString(results);
    }
}
