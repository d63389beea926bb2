// SPDX-License-Identifier: GPL-2.0-only
package org.daxcheck.kernel.sync;

import org.daxcheck.kernel.word.LongWord;

/**
 * Wait queues shared by all objects that hash to them; {@code wait_table} of fs/dax.c. Any thread may call any method.
 *
 * <p>A queue holds waiters of several keys, and a wake-up passes over those of other keys.
 */
public final class WaitTable {

    /** The multiplier of {@code hash_64}: 2^64 divided by the golden ratio. */
    private static final long GOLDEN_RATIO = 0x61C8864680B583EBL;

    private final WaitQueue[] queues;
    private final int bits;
    private final LongWord places = new LongWord();

    /**
     * {@code 1 << bits} empty queues.
     *
     * @param bits 0 to 12
     * @throws IllegalArgumentException if out of range
     */
    public WaitTable(int bits) {
        if (bits < 0 || bits > 12) {
            throw new IllegalArgumentException("a wait table has 0 to 12 bits, not " + bits);
        }
        this.bits = bits;
        this.queues = new WaitQueue[1 << bits];
        for (int i = 0; i < queues.length; i++) {
            queues[i] = new WaitQueue();
        }
    }

    /**
     * A number for an object that hashes into this table, where the kernel uses the object's address; another one at each
     * call, the same ones in every run.
     */
    public long newPlace() {
        return places.getAndAddVolatile(1) << 12;
    }

    /** The queue for a hash value; {@code hash_long}. */
    public WaitQueue queue(long value) {
        return queues[bits == 0 ? 0 : (int) ((value * GOLDEN_RATIO) >>> (64 - bits))];
    }

    /** How many waiters stand in all queues at this moment; for reports and tests. */
    public int length() {
        int length = 0;
        for (WaitQueue queue : queues) {
            length += queue.length();
        }
        return length;
    }
}
