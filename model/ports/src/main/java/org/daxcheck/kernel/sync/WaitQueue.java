// SPDX-License-Identifier: GPL-2.0-only
package org.daxcheck.kernel.sync;

import org.daxcheck.kernel.KernelFunction;
import org.daxcheck.kernel.word.RefWord;
import org.jspecify.annotations.Nullable;

/**
 * {@code wait_queue_head_t}: who sleeps, in the order in which they are woken; Linux 4.12. Any thread may call any method.
 *
 * <p>The use, with the condition guarded by a lock of the caller's:
 *
 * <pre>{@code
 * lock.lock();
 * while (!condition()) {
 *     queue.prepareToWaitExclusive(waiter);
 *     lock.unlock();
 *     queue.schedule(waiter);
 *     queue.finishWait(waiter);
 *     lock.lock();
 * }
 * }</pre>
 *
 * <p>No wake-up falls between the look at the condition and the sleep, because a wake-up ends a sleep that has not begun.
 */
public final class WaitQueue {

    private final SpinLock lock = new SpinLock("wait_queue_head_t.lock");
    private final RefWord<Waiter> head = new RefWord<>();

    private @Nullable Waiter tail;

    /** An empty queue; {@code init_waitqueue_head}. */
    public WaitQueue() {}

    /** Puts the waiter at the tail, unless it stands in the queue, and makes ready for a sleep. */
    @KernelFunction("prepare_to_wait_exclusive")
    public void prepareToWaitExclusive(Waiter waiter) {
        lock.lock();
        waiter.prepare();
        if (waiter.queue == null) {
            waiter.exclusive = true;
            linkLast(waiter);
        }
        lock.unlock();
    }

    /** Puts the waiter at the head, unless it stands in the queue, and makes ready for a sleep. */
    @KernelFunction("prepare_to_wait")
    public void prepareToWait(Waiter waiter) {
        lock.lock();
        waiter.prepare();
        if (waiter.queue == null) {
            waiter.exclusive = false;
            linkFirst(waiter);
        }
        lock.unlock();
    }

    /**
     * Sleeps until woken.
     *
     * @throws HungTask after the hung-task time; the waiter has then left the queue
     */
    @KernelFunction(value = "schedule", note = "sleeps under {0}")
    public void schedule(Waiter waiter) {
        try {
            waiter.sleep();
        } catch (HungTask hung) {
            finishWait(waiter);
            throw hung;
        }
    }

    /** Takes the waiter out of the queue, if it stands there; without the lock, if it was woken and so does not (Q2). */
    @KernelFunction("finish_wait")
    public void finishWait(Waiter waiter) {
        if (waiter.awake) {
            return;
        }
        lock.lock();
        if (waiter.queue != null) {
            unlink(waiter);
        }
        lock.unlock();
    }

    /**
     * Whether anybody stands in the queue at this moment.
     *
     * <p>Differs: ordered by itself. A waiter that enqueues and then looks at a volatile word, and a waker that writes this
     * word and then looks here, do not miss each other; in the kernel the waker needs a lock or a barrier for that.
     */
    @KernelFunction("waitqueue_active")
    public boolean active() {
        return head.getVolatile() != null;
    }

    /**
     * Asks every waiter from the head on, until enough exclusive ones were woken; {@code __wake_up}.
     *
     * @param exclusive how many exclusive waiters to wake at most; 0 for all
     * @param domain the first half of the key
     * @param start the second half of the key
     * @return how many waiters were woken
     */
    @KernelFunction(value = "__wake_up", note = "wakes {who}, key {2}")
    public int wake(int exclusive, Object domain, long start) {
        lock.lock();
        int woken = 0;
        int quota = exclusive;
        Waiter waiter = head.getPlain();
        while (waiter != null) {
            Waiter next = waiter.next;
            boolean counts = waiter.exclusive;
            if (waiter.call(domain, start)) {
                woken++;
                if (counts && --quota == 0) {
                    break;
                }
            }
            waiter = next;
        }
        lock.unlock();
        return woken;
    }

    /** How many waiters stand in the queue at this moment; for reports and tests. */
    public int length() {
        lock.lock();
        int length = 0;
        for (Waiter waiter = head.getPlain(); waiter != null; waiter = waiter.next) {
            length++;
        }
        lock.unlock();
        return length;
    }

    private void linkLast(Waiter waiter) {
        Waiter last = tail;
        waiter.queue = this;
        waiter.previous = last;
        waiter.next = null;
        tail = waiter;
        if (last == null) {
            head.setVolatile(waiter);
        } else {
            last.next = waiter;
        }
    }

    private void linkFirst(Waiter waiter) {
        Waiter first = head.getPlain();
        waiter.queue = this;
        waiter.previous = null;
        waiter.next = first;
        head.setVolatile(waiter);
        if (first == null) {
            tail = waiter;
        } else {
            first.previous = waiter;
        }
    }

    void unlink(Waiter waiter) {
        Waiter before = waiter.previous;
        Waiter after = waiter.next;
        if (before == null) {
            head.setVolatile(after);
        } else {
            before.next = after;
        }
        if (after == null) {
            tail = before;
        } else {
            after.previous = before;
        }
        waiter.queue = null;
        waiter.previous = null;
        waiter.next = null;
    }
}
