// SPDX-License-Identifier: GPL-2.0-only
package org.daxcheck.explorer.machine;

/**
 * The state of a wait set or wait queue.
 *
 * <p>A set is a mask of threads, so that states that differ only in the order of arrival are equal. A queue has its sign bit set and
 * holds up to ten threads, each as one more than its number in six bits, the first to be woken lowest.
 */
public final class Waiters {

    /** The state of an empty queue. */
    static final long EMPTY_QUEUE = Long.MIN_VALUE;

    /** Threads are numbered below this. */
    public static final int MAX_THREADS = 62;

    private static final int WIDTH = 6;
    private static final int CAPACITY = 10;
    private static final long SLOT = (1L << WIDTH) - 1;

    private Waiters() {}

    private static boolean queue(long state) {
        return state < 0;
    }

    /** Whether nobody waits. */
    public static boolean empty(long state) {
        return state == 0 || state == EMPTY_QUEUE;
    }

    /** Whether this thread waits. */
    public static boolean contains(long state, int thread) {
        return queue(state) ? slot(state, thread) >= 0 : (state >>> thread & 1) != 0;
    }

    private static int slot(long state, int thread) {
        for (int i = 0; i < CAPACITY; i++) {
            if ((state >>> (i * WIDTH) & SLOT) == thread + 1) {
                return i;
            }
        }
        return -1;
    }

    static long join(long state, int thread) {
        if (!queue(state)) {
            return state | 1L << thread;
        }
        for (int i = 0; i < CAPACITY; i++) {
            if ((state >>> (i * WIDTH) & SLOT) == 0) {
                return state | (long) (thread + 1) << (i * WIDTH);
            }
        }
        throw new ModelMismatch("more than " + CAPACITY + " threads wait in one queue");
    }

    static long leave(long state, int thread) {
        if (!queue(state)) {
            return state & ~(1L << thread);
        }
        int slot = slot(state, thread);
        if (slot < 0) {
            return state;
        }
        long waiting = state & Long.MAX_VALUE;
        long before = waiting & (1L << (slot * WIDTH)) - 1;
        long after = waiting >>> ((slot + 1) * WIDTH) << (slot * WIDTH);
        return EMPTY_QUEUE | before | after;
    }

    static long cleared(long state) {
        return queue(state) ? EMPTY_QUEUE : 0;
    }

    /** The threads that a notification may wake: all of a set, the first of a queue. */
    static long candidates(long state) {
        return queue(state) ? 1L << (state & SLOT) >>> 1 : state;
    }
}
