// SPDX-License-Identifier: GPL-2.0-only
package org.daxcheck.kernel.sync;

import java.util.concurrent.locks.ReentrantLock;
import org.daxcheck.kernel.KernelBug;
import org.daxcheck.kernel.KernelFunction;

/**
 * {@code spinlock_t}: held by one thread at a time and not reentrant. Unlocking happens before the next locking.
 *
 * <p>Taking it twice and releasing what another thread holds are reported as the kernel's lock validator reports them, at
 * once and always, instead of a hang or, worse, a success.
 *
 * <h2>Rationale</h2>
 * A Java monitor or a bare {@link ReentrantLock} would let the owner in a second time and so hide every deadlock of a
 * thread with itself. The lock inside is a {@link ReentrantLock} all the same, because engines know it as one primitive
 * event; a spin on a word would multiply the interleavings by the number of turns.
 *
 * <p>Differs: waiting threads sleep, for there are more threads than processors here.
 */
public final class SpinLock {

    private final ReentrantLock lock = new ReentrantLock();
    private final String name;

    /**
     * An unlocked lock.
     *
     * @param name how the lock reads in a report, for example {@code tree_lock}
     */
    public SpinLock(String name) {
        this.name = name;
    }

    /**
     * Waits until the lock is free and takes it.
     *
     * @throws KernelBug if the calling thread holds it already
     */
    @KernelFunction("spin_lock")
    public void lock() {
        if (lock.isHeldByCurrentThread()) {
            throw KernelBug.lockdep("recursive locking of " + name);
        }
        lock.lock();
    }

    /**
     * Frees the lock.
     *
     * @throws KernelBug if the calling thread does not hold it
     */
    @KernelFunction("spin_unlock")
    public void unlock() {
        if (!lock.isHeldByCurrentThread()) {
            throw KernelBug.lockdep("unlock of " + name + ", which this thread does not hold");
        }
        lock.unlock();
    }

    /** Whether the calling thread holds the lock; {@code lockdep_is_held}. */
    public boolean isHeld() {
        return lock.isHeldByCurrentThread();
    }

    @Override
    public String toString() {
        return name;
    }
}
