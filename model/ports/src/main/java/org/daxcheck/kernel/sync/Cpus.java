// SPDX-License-Identifier: GPL-2.0-only
package org.daxcheck.kernel.sync;

import java.util.function.IntSupplier;

/**
 * The processors, and on which of them a task finds itself when it takes something and when it gives it back;
 * {@code smp_processor_id}. Any thread may ask.
 *
 * <p>The two moments are told apart because a task may move in between. Who checks wants that always, and nothing that depends
 * on the identity of a thread; who measures wants each thread to have a processor of its own.
 *
 * @param count how many there are, at least 1
 * @param taking where a task takes, 0 to {@code count - 1}
 * @param giving where it gives back, 0 to {@code count - 1}
 */
public record Cpus(int count, IntSupplier taking, IntSupplier giving) {

    /** Refuses a machine without processors. */
    public Cpus {
        if (count < 1) {
            throw new IllegalArgumentException("a machine has at least one processor, not " + count);
        }
    }

    /** For checking: two processors; every task takes on the first, is moved, and gives back on the second. */
    public static Cpus migrating() {
        return new Cpus(2, () -> 0, () -> 1);
    }

    /**
     * For measuring: a thread stays where it is.
     *
     * @param count a power of two
     */
    public static Cpus pinned(int count) {
        IntSupplier own = () -> (int) Thread.currentThread().getId() & (count - 1);
        return new Cpus(count, own, own);
    }
}
