// SPDX-License-Identifier: GPL-2.0-only
package org.daxcheck.explorer.runtime.primitive;

import org.daxcheck.explorer.event.Sort;
import org.daxcheck.explorer.runtime.core.Revealing;
import org.daxcheck.explorer.runtime.core.Strand;

/**
 * The monitor of an object. Each is made when it is first used and goes with its object to the end of the execution.
 *
 * <p>All methods but {@link #of} are called by the strand that is their first argument.
 */
public final class Monitor implements Revealing {

    private final LockWord lock;
    private final Waiters waiters;

    private Monitor(Object object) {
        this.lock = new LockWord(object, Sort.MONITOR);
        this.waiters = new Waiters(object, Sort.WAIT_SET);
    }

    /**
     * The monitor of an object.
     *
     * @throws NullPointerException for null, as the platform does
     */
    public static Monitor of(Strand strand, Object object) {
        return (Monitor) strand.companion(java.util.Objects.requireNonNull(object), Monitor::new);
    }

    /** Enters it. */
    public void enter(Strand strand) {
        lock.lock(strand, false);
    }

    /**
     * Leaves it.
     *
     * @throws IllegalMonitorStateException if the strand does not hold it
     */
    public void exit(Strand strand) {
        requireHeld(strand);
        lock.unlock(strand);
    }

    /** Whether the strand holds it. */
    public boolean heldBy(Strand strand) {
        return lock.holds(strand) > 0;
    }

    /**
     * Waits for a notification.
     *
     * @param nanos its time limit, which may pass for no reason; 0 for none
     * @throws IllegalMonitorStateException if the strand does not hold it
     * @throws InterruptedException if the strand was interrupted
     */
    public void await(Strand strand, long nanos) throws InterruptedException {
        requireHeld(strand);
        if (strand.state().readFlag(strand)) {
            interrupted(strand);
        }
        Waiters.Ending ending = waiters.await(strand, lock, nanos == 0 ? Long.MAX_VALUE : nanos, true);
        boolean cut = ending == Waiters.Ending.INTERRUPTED
                || (ending == Waiters.Ending.TIMED_OUT && strand.state().readFlag(strand));
        if (cut) {
            interrupted(strand);
        }
    }

    private static void interrupted(Strand strand) throws InterruptedException {
        strand.state().writeFlag(strand, false);
        throw new InterruptedException();
    }

    /**
     * Wakes a waiter, or all.
     *
     * @throws IllegalMonitorStateException if the strand does not hold it
     */
    public void wake(Strand strand, boolean all) {
        requireHeld(strand);
        if (all) {
            waiters.notifyEvery(strand);
        } else {
            waiters.notifyOne(strand);
        }
    }

    private void requireHeld(Strand strand) {
        if (lock.holds(strand) == 0) {
            throw new IllegalMonitorStateException("current thread is not owner");
        }
    }

    @Override
    public void reveal(Strand strand) {
        lock.reveal(strand);
    }
}
