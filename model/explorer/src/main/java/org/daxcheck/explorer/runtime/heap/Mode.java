// SPDX-License-Identifier: GPL-2.0-only
package org.daxcheck.explorer.runtime.heap;

import java.util.Locale;
import org.daxcheck.explorer.event.Access;
import org.daxcheck.explorer.event.Kind;
import org.jspecify.annotations.Nullable;

/**
 * What an operation does to a location, and how it is ordered.
 *
 * @param kind one of those that access memory
 * @param access the mode
 */
public record Mode(Kind kind, Access access) {

    /** The operation of a method of {@link java.lang.invoke.VarHandle}, by its name. A weak exchange never fails for no reason. */
    public static Mode of(String name) {
        Access access = name.endsWith("Acquire")
                ? Access.ACQUIRE
                : name.endsWith("Release")
                        ? Access.RELEASE
                        : name.endsWith("Opaque")
                                ? Access.OPAQUE
                                : name.equals("get") || name.equals("set") || name.endsWith("Plain")
                                        ? Access.PLAIN
                                        : Access.VOLATILE;
        return new Mode(kind(name.toLowerCase(Locale.ROOT)), access);
    }

    private static Kind kind(String name) {
        if (name.startsWith("getandset")) {
            return Kind.GET_AND_SET;
        }
        if (name.startsWith("getandadd")) {
            return Kind.GET_AND_ADD;
        }
        if (name.startsWith("getandbitwise")) {
            String operation = name.substring("getandbitwise".length());
            return operation.startsWith("or")
                    ? Kind.GET_AND_OR
                    : operation.startsWith("and") ? Kind.GET_AND_AND : Kind.GET_AND_XOR;
        }
        if (name.startsWith("compareandexchange")) {
            return Kind.CAS;
        }
        if (name.contains("compareandset")) {
            return Kind.CAS_BOOL;
        }
        return name.startsWith("get") ? Kind.READ : Kind.WRITE;
    }

    /** The value after the operation. */
    @Nullable
    public Object after(@Nullable Object before, @Nullable Object a, @Nullable Object b, boolean equal) {
        return switch (kind) {
            case WRITE, GET_AND_SET -> a;
            case CAS, CAS_BOOL -> equal ? b : before;
            case GET_AND_ADD -> sum(before, a);
            case GET_AND_AND -> word(before) & word(a);
            case GET_AND_OR -> word(before) | word(a);
            case GET_AND_XOR -> word(before) ^ word(a);
            default -> before;
        };
    }

    private static long word(@Nullable Object value) {
        return Location.encode(java.util.Objects.requireNonNull(value));
    }

    /** The sum of two boxed numbers, in the wider type; the location narrows it. */
    public static @Nullable Object sum(@Nullable Object before, @Nullable Object delta) {
        if (before instanceof Float left && delta instanceof Float right) {
            return left + right;
        }
        if (before instanceof Double left && delta instanceof Double right) {
            return left + right;
        }
        long sum = word(before) + word(delta);
        return before instanceof Character ? (Object) (char) sum : sum;
    }
}
