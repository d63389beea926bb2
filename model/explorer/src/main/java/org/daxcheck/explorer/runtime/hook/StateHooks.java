// SPDX-License-Identifier: GPL-2.0-only
package org.daxcheck.explorer.runtime.hook;

import org.daxcheck.explorer.runtime.core.Strand;
import org.jspecify.annotations.Nullable;

/** What rewritten code calls to tell its local state: arguments where a method begins, live variables where nothing else counts. */
public final class StateHooks {

    private StateHooks() {}

    /** An argument of the method that has just begun, or {@code this}. */
    public static void argument(@Nullable Object value) {
        Strand strand = Strand.current();
        if (strand != null) {
            strand.past().argument(value);
        }
    }

    /** All arguments were told. */
    public static void begun() {
        Strand strand = Strand.current();
        if (strand != null) {
            strand.past().begun();
        }
    }

    /** A live variable. */
    public static void local(int value) {
        local((long) value);
    }

    /** As {@link #local(int)}. */
    public static void local(float value) {
        local((long) Float.floatToRawIntBits(value));
    }

    /** As {@link #local(int)}. */
    public static void local(double value) {
        local(Double.doubleToRawLongBits(value));
    }

    /** As {@link #local(int)}. */
    public static void local(long value) {
        Strand strand = Strand.current();
        if (strand != null) {
            strand.past().local(value);
        }
    }

    /** As {@link #local(int)}. */
    public static void local(@Nullable Object value) {
        Strand strand = Strand.current();
        if (strand != null) {
            strand.past().local(value);
        }
    }

    /** All live variables of a place were told. */
    public static void checkpoint(int number) {
        Strand strand = Strand.current();
        if (strand != null) {
            strand.past().checkpoint(number);
        }
    }
}
