// SPDX-License-Identifier: GPL-2.0-only
package org.daxcheck.explorer.runtime.core;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import org.jspecify.annotations.Nullable;

/**
 * Judges a thread that ought to run and performs no operation: asked once in a while, as long as the silence lasts.
 *
 * <p>By the time on the clock a thread that the machine has no time for looks like one that is stuck. So its CPU time is asked instead.
 * One that has used much of it computes. One that has used none, while the judge itself got enough of it that any thread that could
 * run must have had some too, is blocked. Not thread-safe.
 */
final class Silence {

    /** The limits of the explorer: 20 seconds of CPU time; 20 questions without any, then one second of the judge's own. */
    static final Silence.Limits LIMITS = new Limits(20_000_000_000L, 20, 1_000_000_000L);

    /**
     * When silence has lasted too long.
     *
     * @param computing CPU time in nanoseconds after which a thread is said to compute
     * @param idle how many questions in a row without CPU time raise a doubt
     * @param proof CPU time in nanoseconds that the judge then uses to dispel it
     */
    record Limits(long computing, int idle, long proof) {}

    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

    private final Limits limits;
    private @Nullable Thread suspect;
    private long since;
    private long begun;
    private long last;
    private int idle;

    Silence(Limits limits) {
        this.limits = limits;
    }

    /** Nobody ought to run. */
    void nobody() {
        suspect = null;
    }

    /**
     * What is wrong with a thread; empty as long as nothing is known to be.
     *
     * @param thread the one that ought to run
     * @param performed how many operations were performed so far
     */
    String verdict(Thread thread, long performed) {
        long used = used(thread);
        if (thread != suspect || performed != since) {
            suspect = thread;
            since = performed;
            begun = used;
            last = used;
            idle = 0;
            return "";
        }
        if (used - begun >= limits.computing()) {
            return "code that computes where no hook can see it";
        }
        idle = used == last ? idle + 1 : 0;
        last = used;
        if (idle < limits.idle()) {
            return "";
        }
        use(limits.proof());
        idle = 0;
        return used(thread) == used ? "code that blocks where no hook can see it" : "";
    }

    /** CPU time of a thread in nanoseconds; -1 if it is over. */
    private static long used(Thread thread) {
        return THREADS.getThreadCpuTime(thread.getId());
    }

    private static void use(long nanos) {
        long end = THREADS.getCurrentThreadCpuTime() + nanos;
        while (THREADS.getCurrentThreadCpuTime() < end) {
            Thread.onSpinWait();
        }
    }
}
