// SPDX-License-Identifier: GPL-2.0-only
package org.daxcheck.explorer.runtime.hook;

import org.daxcheck.explorer.runtime.core.Strand;
import org.daxcheck.explorer.runtime.past.CallStack;
import org.jspecify.annotations.Nullable;

/**
 * What rewritten code calls in a method that ports a function: at its beginning {@code called}, its object and its arguments; before it
 * returns, the answer; these do nothing unless the execution is run to be told. And in any execution, which places it reaches.
 */
public final class CallHooks {

    private CallHooks() {}

    private static @Nullable CallStack told() {
        Strand strand = Strand.current();
        return strand != null && strand.live() && strand.calls().chronicled() ? strand.calls() : null;
    }

    /** A place has been reached. */
    public static void reached(int place) {
        Strand strand = Strand.current();
        if (strand != null && strand.live() && strand.execution().running()) {
            strand.execution().numbering().reached().set(place);
        }
    }

    /** The method has been entered. */
    public static void called() {
        CallStack calls = told();
        if (calls != null) {
            calls.called();
        }
    }

    /** The object whose method it is. */
    public static void on(Object receiver) {
        CallStack calls = told();
        if (calls != null) {
            calls.calledOn(receiver);
        }
    }

    /** The next argument. */
    public static void given(@Nullable Object argument) {
        CallStack calls = told();
        if (calls != null) {
            calls.given(argument);
        }
    }

    /** As {@link #given(Object)}. */
    public static void given(boolean argument) {
        given((Object) argument);
    }

    /** As {@link #given(Object)}. */
    public static void given(int argument) {
        given((Object) argument);
    }

    /** As {@link #given(Object)}. */
    public static void given(long argument) {
        given((Object) argument);
    }

    /** What the method is about to return. */
    public static void answers(@Nullable Object answer) {
        CallStack calls = told();
        if (calls != null) {
            calls.answers(answer);
        }
    }

    /** As {@link #answers(Object)}. */
    public static void answers(boolean answer) {
        answers((Object) answer);
    }

    /** As {@link #answers(Object)}. */
    public static void answers(int answer) {
        answers((Object) answer);
    }

    /** As {@link #answers(Object)}. */
    public static void answers(long answer) {
        answers((Object) answer);
    }
}
