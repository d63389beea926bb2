// SPDX-License-Identifier: GPL-2.0-only
package org.daxcheck.kernel.sync;

import java.util.concurrent.TimeUnit;

/**
 * The sleeping and waking of one thread: {@code set_current_state}, {@code schedule} and {@code try_to_wake_up}.
 *
 * <p>{@link #prepare} and {@link #sleep} belong to the one thread that sleeps; {@link #wake} to any. A wake-up between the
 * two is not lost: the sleep then ends at once. What the waker did before, the sleeper sees.
 */
public final class Sleeper {

    private final long hungTaskMillis;

    private boolean woken;

    /**
     * A sleeper that is awake.
     *
     * @param hungTaskMillis how long a sleep may last before it fails; 0 for ever
     */
    public Sleeper(long hungTaskMillis) {
        this.hungTaskMillis = hungTaskMillis;
    }

    /** From now on a wake-up counts for the next sleep; {@code set_current_state(TASK_UNINTERRUPTIBLE)}. */
    public synchronized void prepare() {
        woken = false;
    }

    /** Ends the sleep, the present one or, if it has not begun, the next. */
    public synchronized void wake() {
        woken = true;
        notifyAll();
    }

    /**
     * Sleeps until woken. Interruption does not end the sleep; it is kept for whoever looks at it later.
     *
     * @param where what is slept on, for the report
     * @throws HungTask if the sleep lasts longer than the hung-task time
     */
    public void sleep(Object where) {
        boolean interrupted = hungTaskMillis == 0 ? sleepForEver() : sleepAtMost(where);
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    private synchronized boolean sleepForEver() {
        boolean interrupted = false;
        while (!woken) {
            try {
                wait();
            } catch (InterruptedException e) {
                interrupted = true;
            }
        }
        return interrupted;
    }

    private synchronized boolean sleepAtMost(Object where) {
        boolean interrupted = false;
        long start = System.nanoTime();
        while (!woken) {
            long left = hungTaskMillis - TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - start);
            if (left <= 0) {
                throw new HungTask(where.toString(), hungTaskMillis);
            }
            try {
                wait(left);
            } catch (InterruptedException e) {
                interrupted = true;
            }
        }
        return interrupted;
    }
}
