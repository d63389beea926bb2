// SPDX-License-Identifier: GPL-2.0-only
package org.daxcheck.explorer.model.pool;

import java.util.concurrent.Executor;
import org.daxcheck.explorer.model.thread.ModelThread;
import org.daxcheck.explorer.runtime.heap.Modelled;
import org.jspecify.annotations.Nullable;

/**
 * Model of {@code java.util.concurrent.ForkJoinPool}, of which only the common pool exists, and only as an executor. Each task gets a
 * daemon thread of its own: more may run at once than in the platform, and none waits for a worker.
 */
public final class CommonPool implements Executor, Modelled {

    private static final CommonPool ONLY = new CommonPool();

    private CommonPool() {}

    /** As in the platform. */
    public static CommonPool commonPool() {
        return ONLY;
    }

    /** As in the platform. */
    public static CommonPool asyncCommonPool() {
        return ONLY;
    }

    /** One: the platform's collections then do without parallelism of their own. */
    public static int getCommonPoolParallelism() {
        return 1;
    }

    /** As in the platform. */
    public static void managedBlock(ManagedBlocker blocker) throws InterruptedException {
        boolean done = false;
        while (!done) {
            done = blocker.isReleasable() || blocker.block();
        }
    }

    /** Does nothing: no worker has tasks that it could run meanwhile. */
    public static void helpAsyncBlocker(@Nullable Executor executor, ManagedBlocker blocker) {}

    @Override
    public void execute(Runnable task) {
        ModelThread thread = new ModelThread(java.util.Objects.requireNonNull(task));
        thread.setDaemon(true);
        thread.start();
    }

    @Override
    public String label() {
        return "ForkJoinPool.commonPool";
    }
}
