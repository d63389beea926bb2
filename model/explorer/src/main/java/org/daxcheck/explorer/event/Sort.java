// SPDX-License-Identifier: GPL-2.0-only
package org.daxcheck.explorer.event;

/** What a symbol stands for, and what its 64 bits of state mean. */
public enum Sort {
    /**
     * A field, a static, an array element, an interrupt flag. State: the value; narrow integers sign-extended, booleans 0 and 1,
     * characters zero-extended, floats by their raw bits, references by {@link Reference}.
     */
    LOCATION,
    /** A lock with one writer or several readers. Starts free: initial state 0. */
    LOCK,
    /** The lock of a monitor, in all else like the others. */
    MONITOR,
    /** The waiters of a monitor: a notification may wake any one of them. Starts empty: initial state 0. */
    WAIT_SET,
    /** The waiters of a condition that wakes in the order of arrival, at most ten at a time. Starts empty: initial state 0. */
    WAIT_QUEUE,
    /** The permit of a thread, for parking. Initial state 0 (none) or 1. */
    PERMIT,
    /** The life of a thread: 0 not started, 1 running, 2 ended. */
    LIFE,
    /** A counter that is raised and, if it stays at 0 or above, lowered: a semaphore. State: the value. */
    COUNTER,
    /** A counter that sinks to 0 and stays there: a latch. State: the value. */
    LATCH
}
