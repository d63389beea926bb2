// SPDX-License-Identifier: GPL-2.0-only
package org.daxcheck.explorer.machine;

/**
 * How an operation touches a symbol. Two touches of different threads on one symbol commute if and only if both READ or both SHARE.
 *
 * <p>Numbers rather than an enum: they are compared for every event of every execution.
 */
public final class Touch {

    /** Depends on the state and leaves it as it is. */
    public static final int READ = 1;
    /** Changes the state, blindly, in a way that commutes with others of its sort: a release, an unpark, a reader's lock. */
    public static final int SHARE = 2;
    /** Depends on the state and changes it, or overwrites it: commutes with nothing. */
    public static final int WRITE = 3;

    private Touch() {}

    /** Whether the order of two touches matters. */
    public static boolean conflict(int one, int other) {
        return one != other || one == WRITE;
    }
}
