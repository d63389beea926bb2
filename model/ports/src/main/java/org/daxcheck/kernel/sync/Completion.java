// SPDX-License-Identifier: GPL-2.0-only
package org.daxcheck.kernel.sync;

import org.daxcheck.kernel.KernelFunction;

/**
 * {@code struct completion}: something that happens once for each who waits for it; kernel/sched/completion.c, Linux 6.0. Any
 * thread may call any method. What was done before {@link #complete} is seen after {@link #await}.
 */
public final class Completion {

    private final SpinLock lock = new SpinLock("completion.wait.lock");
    private final WaitQueue queue = new WaitQueue();
    private final long hungTaskMillis;

    private long done;

    /**
     * Nothing has happened yet; {@code init_completion}.
     *
     * @param hungTaskMillis how long a wait may last before it fails; 0 for ever
     */
    public Completion(long hungTaskMillis) {
        this.hungTaskMillis = hungTaskMillis;
    }

    /** It happened once more: one waiter goes on, the present one or the next. */
    @KernelFunction(value = "complete", note = "wakes {who}")
    public void complete() {
        lock.lock();
        done++;
        queue.wake(1, this, 0);
        lock.unlock();
    }

    /**
     * Waits until it has happened, and uses that up.
     *
     * @throws HungTask if that takes longer than the hung-task time
     */
    @KernelFunction(value = "wait_for_completion", note = "sleeps")
    public void await() {
        lock.lock();
        if (done == 0) {
            awaitSlowly();
        }
        done--;
        lock.unlock();
    }

    private void awaitSlowly() {
        Waiter waiter = new Waiter(Waiter.SAME_KEY, hungTaskMillis);
        waiter.setKey(this, 0);
        do {
            queue.prepareToWaitExclusive(waiter);
            lock.unlock();
            queue.schedule(waiter);
            lock.lock();
        } while (done == 0);
        queue.finishWait(waiter);
    }

    /** Forgets what happened; nobody may be waiting. */
    @KernelFunction("reinit_completion")
    public void reinit() {
        lock.lock();
        done = 0;
        lock.unlock();
    }

    /** Whether a wait would end at once at this moment. */
    @KernelFunction("completion_done")
    public boolean isDone() {
        lock.lock();
        boolean now = done != 0;
        lock.unlock();
        return now;
    }
}
