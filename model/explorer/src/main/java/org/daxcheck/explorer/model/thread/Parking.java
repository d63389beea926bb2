// SPDX-License-Identifier: GPL-2.0-only
package org.daxcheck.explorer.model.thread;

import java.util.concurrent.TimeUnit;
import org.daxcheck.explorer.runtime.core.Strand;
import org.daxcheck.explorer.runtime.core.ThreadState;
import org.daxcheck.explorer.runtime.hook.Hooks;
import org.daxcheck.explorer.runtime.primitive.ThreadActions;
import org.jspecify.annotations.Nullable;

/** Model of {@code java.util.concurrent.locks.LockSupport}. An untimed park never returns for no reason. */
public final class Parking {

    private Parking() {}

    /** As in the platform. */
    public static void park() {
        ThreadActions.park(Strand.require());
    }

    /** As in the platform. */
    public static void park(@Nullable Object blocker) {
        park();
    }

    /** As in the platform; the time may pass at once. */
    public static void parkNanos(long nanos) {
        if (nanos > 0) {
            ThreadActions.parkTimed(Strand.require(), nanos);
        }
    }

    /** As in the platform; the time may pass at once. */
    public static void parkNanos(@Nullable Object blocker, long nanos) {
        parkNanos(nanos);
    }

    /** As in the platform; the time may pass at once. */
    public static void parkUntil(long deadline) {
        parkNanos(TimeUnit.MILLISECONDS.toNanos(deadline - Hooks.currentTimeMillis()));
    }

    /** As in the platform; the time may pass at once. */
    public static void parkUntil(@Nullable Object blocker, long deadline) {
        parkUntil(deadline);
    }

    /** As in the platform. */
    public static void unpark(@Nullable ModelThread thread) {
        ThreadState other = thread == null ? null : thread.started();
        if (other != null) {
            ThreadActions.unpark(Strand.require(), other);
        }
    }

    /** Has no effect. */
    public static void setCurrentBlocker(@Nullable Object blocker) {
        Strand.require();
    }
}
