// SPDX-License-Identifier: GPL-2.0-only
package org.daxcheck.claim;

import org.jspecify.annotations.Nullable;

/**
 * One call on an API, as one step of a history: invoked, later answered.
 *
 * <p>The same operation is applied to the implementation under test and to its sequential specification.
 *
 * @param label how it reads in a trace, for example {@code fault(0)}
 * @param body what it does
 * @param halfway for an operation that takes something and gives it back before it returns: what it has done in between. It is applied
 *     to specifications only, and only where the thread stops in the operation; null where there is no in between
 */
public record Operation<A>(
        String label, Body<A> body, @Nullable Body<A> halfway) {

    /** The number of registers each actor has. */
    public static final int REGISTERS = 4;

    /** An operation that has nothing in the middle which it has not at its end. */
    public Operation(String label, Body<A> body) {
        this(label, body, null);
    }

    /** What an operation does. */
    @FunctionalInterface
    public interface Body<A> {
        /**
         * Runs the operation.
         *
         * @param api the implementation or the specification
         * @param registers words local to the actor ({@link #REGISTERS} of them, 0 at first) that carry a value from one
         *     operation to a later one of the same actor, such as the entry that a grab returned and the put needs
         * @return the answer, compared by {@code equals} with the specification's; null for none
         */
        @Nullable
        Object run(A api, long[] registers);
    }

    @Override
    public String toString() {
        return label;
    }
}
