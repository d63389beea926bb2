// SPDX-License-Identifier: GPL-2.0-only
package org.daxcheck.kernel.sync;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;

/** Threads of a test: daemons, joined at the end, the first failure passed on. */
public final class Threads implements AutoCloseable {

    private static final long JOIN_MILLIS = 60_000;

    private final List<Thread> started = new ArrayList<>();
    private final AtomicReference<@Nullable Throwable> failure = new AtomicReference<>();

    /** Starts one more. */
    public Thread start(Runnable body) {
        Thread thread = new Thread(body, "T" + started.size());
        thread.setDaemon(true);
        thread.setUncaughtExceptionHandler((t, e) -> failure.compareAndSet(null, e));
        started.add(thread);
        thread.start();
        return thread;
    }

    /** Waits until a condition holds that needs other threads to run. */
    public void await(BooleanSupplier condition) {
        while (!condition.getAsBoolean() && failure.get() == null) {
            LockSupport.parkNanos(20_000);
        }
        rethrow();
    }

    @Override
    public void close() {
        for (Thread thread : started) {
            join(thread);
        }
        rethrow();
    }

    private static void join(Thread thread) {
        try {
            thread.join(JOIN_MILLIS);
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
        assertThat(thread.isAlive()).as("%s still runs", thread.getName()).isFalse();
    }

    private void rethrow() {
        Throwable thrown = failure.get();
        if (thrown != null) {
            throw new AssertionError("in a thread of the test", thrown);
        }
    }
}
