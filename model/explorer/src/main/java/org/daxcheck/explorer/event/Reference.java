// SPDX-License-Identifier: GPL-2.0-only
package org.daxcheck.explorer.event;

/** References as numbers: null is 0, an object is the thread that allocated it and how many that thread had allocated before. */
public final class Reference {

    /** The null reference. */
    public static final long NULL = 0;

    private Reference() {}

    /**
     * The number of an object.
     *
     * @param thread the thread that allocated it; the first thread also for what exists before the program starts
     * @param count how many objects that thread had allocated before, deterministically counted
     */
    public static long of(int thread, int count) {
        return ((long) (thread + 1) << 32) | (count & 0xffff_ffffL);
    }

    /** The thread that allocated the object; not for null. */
    public static int thread(long reference) {
        return (int) (reference >>> 32) - 1;
    }

    /** How many objects that thread had allocated before. */
    public static int count(long reference) {
        return (int) reference;
    }
}
