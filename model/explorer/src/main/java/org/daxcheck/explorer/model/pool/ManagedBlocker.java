// SPDX-License-Identifier: GPL-2.0-only
package org.daxcheck.explorer.model.pool;

/** Model of {@code java.util.concurrent.ForkJoinPool.ManagedBlocker}. */
public interface ManagedBlocker {

    /** As in the platform. */
    boolean block() throws InterruptedException;

    /** As in the platform. */
    boolean isReleasable();
}
