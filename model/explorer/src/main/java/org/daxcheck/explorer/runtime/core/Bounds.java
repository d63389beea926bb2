// SPDX-License-Identifier: GPL-2.0-only
package org.daxcheck.explorer.runtime.core;

import java.time.Duration;
import java.util.concurrent.TimeUnit;

/**
 * What bounds a run.
 *
 * @param operations how many operations a run may have before it is stopped, at least 1
 * @param patience a time limit of at least this counts as none: who waits that long for nothing is stuck. A shorter one may pass or
 *     not, in any state of the program
 */
public record Bounds(int operations, Duration patience) {

    /**
     * Longer than any time limit but the longest: {@link Long#MAX_VALUE} nanoseconds, some 292 years, are what the platform takes
     * for "no limit" itself.
     */
    public static final Duration UNLIMITED = Duration.ofNanos(Long.MAX_VALUE);

    /** 20,000 operations, and unlimited patience. */
    public static final Bounds DEFAULT = new Bounds(20_000, UNLIMITED);

    /** Refuses a bound that admits nothing; patience beyond {@link #UNLIMITED} is unlimited. */
    public Bounds {
        if (operations < 1 || patience.isNegative() || patience.isZero()) {
            throw new IllegalArgumentException("a run of " + operations + " operations, patience " + patience);
        }
        patience = patience.compareTo(UNLIMITED) > 0 ? UNLIMITED : patience;
    }

    /** The same with another number of operations. */
    public Bounds withOperations(int other) {
        return new Bounds(other, patience);
    }

    /** The same with other patience. */
    public Bounds withPatience(Duration other) {
        return new Bounds(operations, other);
    }

    /**
     * Whether a time limit counts as none. It is rounded up to whole milliseconds first: code that waits until a deadline asks for a
     * little less each time, because its clock advances with each look.
     */
    public boolean endless(long nanos) {
        long millis = TimeUnit.NANOSECONDS.toMillis(nanos);
        boolean rest = TimeUnit.MILLISECONDS.toNanos(millis) < nanos;
        return Duration.ofMillis(rest ? millis + 1 : millis).compareTo(patience) >= 0;
    }
}
