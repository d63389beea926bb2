// SPDX-License-Identifier: GPL-2.0-only
package org.daxcheck.kernel.sync;

import org.daxcheck.kernel.KernelFunction;
import org.jspecify.annotations.Nullable;

/**
 * A thread's place in a wait queue: {@code wait_queue_t}, with the key that {@code wait_exceptional_entry_queue} and
 * {@code wait_page_queue} add to it. Belongs to one thread, which makes one for each time it has to wait and may use it for
 * several sleeps.
 */
public final class Waiter {

    /** What a queue asks a waiter when it wakes; {@code wait_queue_func_t}. Called with the queue's lock held. */
    @FunctionalInterface
    public interface WakeFunction {
        /**
         * Wakes the waiter if the wake-up is for it.
         *
         * @param domain the first half of the waker's key, compared by identity
         * @param start the second half
         * @return whether the waiter was woken, and so uses up the wake-up if it is exclusive
         */
        boolean wake(Waiter waiter, Object domain, long start);
    }

    /** Wakes the waiter whose key is the waker's. */
    public static final WakeFunction SAME_KEY =
            (waiter, domain, start) -> waiter.hasKey(domain, start) && waiter.autoremoveWake();

    private final Sleeper sleeper;

    @Nullable
    WaitQueue queue;

    @Nullable
    Waiter next;

    @Nullable
    Waiter previous;

    boolean exclusive;

    /** Whether the last sleep ended; known to the waiter's own thread only. By Q2 the waiter then stands in no queue. */
    boolean awake;

    private final WakeFunction function;
    private Object domain = this;
    private long start;

    /**
     * A waiter that stands in no queue; {@code init_wait}.
     *
     * @param hungTaskMillis how long a sleep may last before it fails; 0 for ever
     */
    public Waiter(WakeFunction function, long hungTaskMillis) {
        this.function = function;
        this.sleeper = new Sleeper(hungTaskMillis);
    }

    /** Chooses the key. The waiter must stand in no queue. */
    public void setKey(Object keyDomain, long keyStart) {
        this.domain = keyDomain;
        this.start = keyStart;
    }

    /** Whether the waiter's key is this one. */
    public boolean hasKey(Object keyDomain, long keyStart) {
        return domain == keyDomain && start == keyStart;
    }

    /**
     * Takes the waiter out of its queue and wakes it. To be called by a wake function.
     *
     * <p>Differs: the kernel wakes first and removes afterwards. In this order a woken thread knows, without the queue's lock,
     * that it stands in no queue.
     *
     * @return true
     */
    @KernelFunction("autoremove_wake_function")
    public boolean autoremoveWake() {
        WaitQueue from = queue;
        if (from != null) {
            from.unlink(this);
        }
        sleeper.wake();
        return true;
    }

    void prepare() {
        awake = false;
        sleeper.prepare();
    }

    void sleep() {
        sleeper.sleep(this);
        awake = true;
    }

    boolean call(Object keyDomain, long keyStart) {
        return function.wake(this, keyDomain, keyStart);
    }

    @Override
    public String toString() {
        return "key " + start;
    }
}
