// SPDX-License-Identifier: GPL-2.0-only
package org.daxcheck.kernel.word;

import java.lang.invoke.VarHandle;

/** Barriers that belong to no single access. */
public final class Fence {

    private Fence() {}

    /** Nothing moves across it; {@code smp_mb}. */
    public static void full() {
        VarHandle.fullFence();
    }

    /** Reads before it stay before everything after it; {@code smp_rmb}, and more. */
    public static void acquire() {
        VarHandle.acquireFence();
    }

    /** Writes after it stay after everything before it; {@code smp_wmb}, and more. */
    public static void release() {
        VarHandle.releaseFence();
    }
}
