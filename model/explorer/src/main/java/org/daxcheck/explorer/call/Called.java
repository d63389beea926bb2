// SPDX-License-Identifier: GPL-2.0-only
package org.daxcheck.explorer.call;

import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One call, in one execution, of a method that ports a function. Where it lies among the operations is told by its thread's own count
 * of them: the calls of a thread and its operations are one sequence, whatever the other threads do.
 *
 * @param thread who calls
 * @param caller the call around it, by its place among the thread's calls; -1 for none
 * @param from how many operations the thread had performed when the call began
 * @param until how many when it ended; {@link #OPEN} if it did not
 * @param method what is called
 * @param given the receiver and the arguments
 * @param answer what it returned; {@link #NOTHING} for a method that returns nothing, and one that threw or did not end
 */
public record Called(
        int thread,
        int caller,
        int from,
        int until,
        Method method,
        Given given,
        @Nullable Object answer) {

    /** In place of the end of a call that did not end. */
    public static final int OPEN = Integer.MAX_VALUE;

    /** In place of a value: there is none. */
    public static final Object NOTHING = new Object() {
        @Override
        public String toString() {
            return "";
        }
    };

    /** In place of a value that has no name: some object. */
    public static final Object NAMELESS = new Object() {
        @Override
        public String toString() {
            return "?";
        }
    };

    /**
     * What is called.
     *
     * @param type binary name of the class that has the method
     * @param name of the method
     * @param function what it ports
     * @param place {@code File.java:line} of the call, or of the method where no rewritten code calls; empty if unknown
     */
    public record Method(String type, String name, String function, String place) {}

    /**
     * With what it is called. Values are boxed numbers and truth values, texts, null, and {@link #NAMELESS}.
     *
     * @param object a number for the receiver, the same for the same object in one execution; 0 for none
     * @param receiver the receiver, {@link #NOTHING} for none
     * @param arguments all of them, in order
     */
    public record Given(int object, @Nullable Object receiver, List<@Nullable Object> arguments) {

        /** Copies the list. */
        public Given {
            arguments = Collections.unmodifiableList(new java.util.ArrayList<>(arguments));
        }
    }

    /** Whether the thread is in the call when it performs its operation of this number. */
    public boolean holds(int operation) {
        return from <= operation && operation < until;
    }

    /** The same call in an execution that is cut off after so many operations of the thread. */
    public Called cutAt(int operations) {
        return until <= operations ? this : new Called(thread, caller, from, OPEN, method, given, NOTHING);
    }
}
