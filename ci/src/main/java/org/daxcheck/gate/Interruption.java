// SPDX-License-Identifier: GPL-2.0-only
package org.daxcheck.gate;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/**
 * What SIGINT and SIGTERM do: the thread that runs the gate is interrupted, gets time to print and write what it has, and the
 * process ends with the gate's exit code.
 */
final class Interruption {

    private static final long PATIENCE_SECONDS = 30;
    private static final AtomicReference<@Nullable Thread> RUNNING = new AtomicReference<>();
    private static final CountDownLatch DONE = new CountDownLatch(1);
    private static volatile int exitCode = 1;

    private Interruption() {}

    /** From now on a signal interrupts the calling thread. To be called once a process. */
    static void listen() {
        if (RUNNING.compareAndSet(null, Thread.currentThread())) {
            Runtime.getRuntime().addShutdownHook(new Thread(Interruption::stop, "daxcheck-stop"));
        }
    }

    /** Ends the process, whether or not a signal is ending it already. */
    static void exit(int code) {
        exitCode = code;
        DONE.countDown();
        System.exit(code);
    }

    private static void stop() {
        Thread running = RUNNING.get();
        if (running == null || DONE.getCount() == 0) {
            return;
        }
        running.interrupt();
        try {
            if (DONE.await(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                Runtime.getRuntime().halt(exitCode);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
