// SPDX-License-Identifier: GPL-2.0-only
package org.daxcheck.gate.run;

import java.time.Duration;

/** One engine at work, on a thread of its own, so that it can be interrupted and, at the worst, left behind. */
final class EngineCall {

    /** Why the gate no longer waits. */
    enum End {
        /** The engine is done. */
        RETURNED,
        /** Somebody interrupted the gate. */
        INTERRUPTED,
        /** The engine went on past its budget. */
        OVERRAN
    }

    private final Thread worker;

    EngineCall(String engine, Runnable work) {
        this.worker = new Thread(work, "daxcheck-" + engine);
        worker.setDaemon(true);
    }

    /** Starts the engine and waits; meanwhile tells the listener, once an interval, that it still waits. */
    End run(Duration limit, Duration interval, Runnable listener) {
        long end = System.nanoTime() + limit.toNanos();
        worker.start();
        try {
            while (true) {
                long left = end - System.nanoTime();
                if (left <= 0) {
                    return End.OVERRAN;
                }
                if (joined(Duration.ofNanos(Math.min(left, interval.toNanos())))) {
                    return End.RETURNED;
                }
                listener.run();
            }
        } catch (InterruptedException e) {
            return End.INTERRUPTED;
        }
    }

    /**
     * Interrupts the engine and leaves it some time to hand over what it has.
     *
     * @return whether it has stopped
     */
    boolean stop(Duration patience) {
        worker.interrupt();
        try {
            return joined(patience);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return !worker.isAlive();
        }
    }

    /** Waits a millisecond at least: zero would mean for ever. */
    private boolean joined(Duration time) throws InterruptedException {
        worker.join(Math.max(1, time.toMillis()));
        return !worker.isAlive();
    }
}
