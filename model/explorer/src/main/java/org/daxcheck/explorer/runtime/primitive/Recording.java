// SPDX-License-Identifier: GPL-2.0-only
package org.daxcheck.explorer.runtime.primitive;

import org.daxcheck.explorer.event.Kind;
import org.daxcheck.explorer.runtime.core.Strand;
import org.jspecify.annotations.Nullable;

/** What a front end, or a program that knows it is explored, adds to the record. Called on threads of an execution. */
public final class Recording {

    private Recording() {}

    /**
     * An operation of the scenario begins.
     *
     * @param operation which one; reads as its text, and equal operations are the same in all executions
     */
    public static void invoke(Object operation) {
        Strand self = Strand.require();
        self.performLocal(Kind.INVOKE, self.text(operation), 0);
    }

    /**
     * An operation of the scenario has ended.
     *
     * @param operation as in {@link #invoke}
     * @param answer compared by {@code equals} over all executions, so of a class that is not loaded anew for each
     */
    public static void respond(Object operation, @Nullable Object answer) {
        Strand self = Strand.require();
        self.performLocal(Kind.RESPOND, self.text(operation), self.text(answer));
    }

    /** Adds to the outcome of the execution. */
    public static void report(String part) {
        Strand self = Strand.require();
        self.performLocal(Kind.REPORT, self.text(part), 0);
    }

    /**
     * A choice that the exploration makes in every possible way.
     *
     * @param alternatives at least 1
     * @return from 0 to {@code alternatives}, exclusive
     */
    public static int choose(int alternatives) {
        return (int) Strand.require().performLocal(Kind.CHOICE, alternatives, 0);
    }
}
