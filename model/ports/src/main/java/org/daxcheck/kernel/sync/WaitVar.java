// SPDX-License-Identifier: GPL-2.0-only
package org.daxcheck.kernel.sync;

import java.util.function.BooleanSupplier;
import org.daxcheck.kernel.KernelFunction;

/**
 * Waiting for a word to have a value; {@code wait_var_event} and {@code wake_up_var}, kernel/sched/wait_bit.c. Any thread may
 * call any method.
 *
 * <p>A waiter stands in the queue before it looks; who changes the word does so before it looks at the queue. One of the two
 * sees the other.
 */
public final class WaitVar {

    private final WaitQueue queue = new WaitQueue();
    private final long hungTaskMillis;

    /**
     * Nobody waits.
     *
     * @param hungTaskMillis how long a wait may last before it fails; 0 for ever
     */
    public WaitVar(long hungTaskMillis) {
        this.hungTaskMillis = hungTaskMillis;
    }

    /**
     * Waits until a condition holds, looking again at each wake-up.
     *
     * @param condition of words with volatile access
     * @throws HungTask if that takes longer than the hung-task time
     */
    @KernelFunction(value = "wait_var_event", note = "sleeps")
    public void await(BooleanSupplier condition) {
        if (condition.getAsBoolean()) {
            return;
        }
        Waiter waiter = new Waiter(Waiter.SAME_KEY, hungTaskMillis);
        waiter.setKey(this, 0);
        queue.prepareToWait(waiter);
        while (!condition.getAsBoolean()) {
            queue.schedule(waiter);
            queue.prepareToWait(waiter);
        }
        queue.finishWait(waiter);
    }

    /** Lets all who wait look again. */
    @KernelFunction(value = "wake_up_var", note = "wakes {who}")
    public void wake() {
        if (queue.active()) {
            queue.wake(0, this, 0);
        }
    }
}
