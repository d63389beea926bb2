// SPDX-License-Identifier: GPL-2.0-only
package org.daxcheck.lincheck.worker;

import java.util.Objects;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * What one run of Lincheck has verified so far. Lincheck admits one run at a time into a virtual machine and makes its
 * verifiers without arguments, so the tally of that run is found through {@link #current}. Used by the thread that called
 * Lincheck only.
 */
final class Tally {

    private static final long PROGRESS_NANOS = 1_000_000_000L;

    private static @Nullable Tally current;

    private final boolean judging;
    private final int cap;
    private final Consumer<String> progress;
    private @Nullable Object scenario;
    private long total;
    private int ofScenario;
    private int scenarios;
    private int exhausted;
    private long reported = System.nanoTime();

    /**
     * Starts counting.
     *
     * @param judging whether there is a specification to judge by
     * @param cap invocations of one scenario at most
     * @param progress told about once a second how far the run is
     */
    static Tally start(boolean judging, int cap, Consumer<String> progress) {
        current = new Tally(judging, cap, progress);
        return current;
    }

    /** The run that is going on. */
    static Tally current() {
        return Objects.requireNonNull(current, "no run of Lincheck is going on");
    }

    private Tally(boolean judging, int cap, Consumer<String> progress) {
        this.judging = judging;
        this.cap = cap;
        this.progress = progress;
    }

    boolean judging() {
        return judging;
    }

    /** Counts one completed invocation. */
    void count(Object ofThis) {
        if (scenario != ofThis) {
            close();
            scenario = ofThis;
            scenarios++;
        }
        ofScenario++;
        total++;
        long now = System.nanoTime();
        if (now - reported >= PROGRESS_NANOS) {
            reported = now;
            progress.accept(total + " interleavings, scenario " + scenarios);
        }
    }

    /** Ends the last scenario. */
    void close() {
        if (scenario != null && ofScenario < cap) {
            exhausted++;
        }
        scenario = null;
        ofScenario = 0;
    }

    /** Completed invocations. */
    long total() {
        return total;
    }

    /** Scenarios of which at least one invocation completed. */
    int scenarios() {
        return scenarios;
    }

    /** Scenarios, closed and without a failure, whose interleavings ran out before the cap. */
    int exhausted() {
        return exhausted;
    }
}
