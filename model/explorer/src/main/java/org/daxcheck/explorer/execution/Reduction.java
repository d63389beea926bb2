// SPDX-License-Identifier: GPL-2.0-only
package org.daxcheck.explorer.execution;

/** What may be left out of a search without losing anything. Each can be switched off, to compare. */
public enum Reduction {
    /** At each state, only the threads are explored that races call for, not all that can move. */
    SOURCE_SETS,
    /** What begins with a thread already explored is not explored again. */
    SLEEP_SETS,
    /** A loop that waits for one operation to yield something else is one blocking event. */
    SPIN_LOOPS,
    /** Unlocks, starts and ends are performed together with their predecessors. */
    STEPS,
    /** So are plain accesses; every data race among them is reported, and its location no longer treated so. */
    PLAIN_ACCESSES,
    /** A search of states explores, at each state, only threads with whose next operations nothing conflicts that others may come to. */
    PERSISTENT_SETS,
    /** Two states may differ in accesses that are in no data race but one that is found in another execution as well. */
    FRESH_ACCESSES,
    /** Two states may differ in accesses of locations that locks keep from data races. */
    GUARDED_ACCESSES,
    /** Two states may differ in calls that leave the specification the same choices. */
    SPECIFICATION_STATES
}
