// SPDX-License-Identifier: GPL-2.0-only
package org.daxcheck.explorer.event;

/**
 * One operation that a thread performed.
 *
 * @param thread its number
 * @param op what it did
 * @param result what it got, see {@link Kind}
 * @param local the local state of the thread when it was about to perform the operation (frames: method, position, live locals,
 *     operand stack; and all else that its future depends on besides the results to come), as a dense number that the source has
 *     given to exactly this state; {@link #UNKNOWN} where the source cannot tell. Equal numbers let the search join histories, so
 *     that a loop becomes a cycle.
 */
public record Event(int thread, Op op, long result, int local) {

    /** In place of a local state. */
    public static final int UNKNOWN = -1;
}
