// SPDX-License-Identifier: GPL-2.0-only
package org.daxcheck.explorer.lin;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** A sequential specification: what operations answer, one after the other. Deterministic. */
@FunctionalInterface
public interface Sequential {

    /**
     * What the specification says to an operation.
     *
     * @param taken whether it can be taken in this state; if not, nothing has changed
     * @param answer the answer, compared by {@code equals}; null if there is none or it is not taken
     */
    record Reply(boolean taken, @Nullable Object answer) {

        /** The operation cannot be taken. */
        public static final Reply DISABLED = new Reply(false, null);

        /** The operation is taken. */
        public static Reply of(@Nullable Object answer) {
            return new Reply(true, answer);
        }
    }

    /** A specification that says nothing. The message is the end of a sentence about it. */
    final class Unanswered extends RuntimeException {

        private static final long serialVersionUID = 1;

        /** For this reason. */
        public Unanswered(String message) {
            super(message);
        }
    }

    /**
     * Applies operations to a fresh object and answers the reply to the last.
     *
     * @param operations their numbers, at least one; all but the last are known to be taken
     * @throws Unanswered if it does not answer
     */
    Reply last(List<Long> operations);

    /**
     * The number under which an operation is asked for that has come half of its way and goes no further: what it takes before the end and
     * gives back at the end, it has. Negative; {@code operation} itself if there is no half.
     */
    default long halfway(long operation) {
        return operation;
    }

    /**
     * All operations that there will be, in the order of each thread, every one with a number of its own; empty if that is not known.
     */
    default List<List<Long>> program() {
        return List.of();
    }
}
