// SPDX-License-Identifier: GPL-2.0-only
package org.daxcheck.explorer.machine;

/** The state of a lock: one more than the number of the writer in the upper half, the number of readers in the lower. */
public final class Locks {

    private static final int SHIFT = 32;

    private Locks() {}

    /** The thread that holds the lock for writing, -1 if none does. */
    public static int writer(long state) {
        return (int) (state >>> SHIFT) - 1;
    }

    /** How often the lock is held for reading. */
    public static int readers(long state) {
        return (int) state;
    }

    static boolean readable(long state, int me) {
        int writer = writer(state);
        return writer < 0 || writer == me;
    }

    static long locked(long state, int me) {
        return state + ((long) (me + 1) << SHIFT);
    }

    static long unlocked(long state) {
        return state & 0xffff_ffffL;
    }

    /** The result of LOCK_STATE. */
    static long seen(long state, int me) {
        int writer = writer(state);
        if (writer >= 0) {
            return writer == me ? 2 : 1;
        }
        return readers(state) > 0 ? 3 : 0;
    }
}
