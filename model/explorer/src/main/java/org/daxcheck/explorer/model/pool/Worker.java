// SPDX-License-Identifier: GPL-2.0-only
package org.daxcheck.explorer.model.pool;

import org.daxcheck.explorer.model.thread.ModelThread;

/** Model of {@code java.util.concurrent.ForkJoinWorkerThread}: there are none. */
public final class Worker extends ModelThread {

    /** As in the platform. */
    final CommonPool pool = CommonPool.commonPool();

    private Worker() {}

    /** As in the platform: nobody has work waiting. */
    public static boolean hasKnownQueuedWork() {
        return false;
    }
}
