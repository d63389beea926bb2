// SPDX-License-Identifier: GPL-2.0-only
package org.daxcheck.stress.outcome;

/**
 * The answer of an actor whose sleep nobody ended. JCStress waits for ever on an actor that does not return, so a sleep in
 * an outcome test ends after a time, and the actor says so instead of answering.
 */
public final class Hung {

    /** The answer, as it stands in an outcome. */
    public static final String OUTCOME = "-1";

    /** The reason of the grade. */
    public static final String REASON = "a task sleeps, and nobody wakes it";

    /**
     * How long a sleep may take, in milliseconds. Far above what a loaded machine takes to run a woken task again: a sound
     * subject must never be accused.
     */
    static final long MILLIS = 10_000;

    private Hung() {}
}
