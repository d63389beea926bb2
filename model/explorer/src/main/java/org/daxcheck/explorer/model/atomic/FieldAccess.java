// SPDX-License-Identifier: GPL-2.0-only
package org.daxcheck.explorer.model.atomic;

import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.util.Objects;
import org.daxcheck.explorer.event.Access;
import org.daxcheck.explorer.event.Kind;
import org.daxcheck.explorer.runtime.core.Strand;
import org.daxcheck.explorer.runtime.heap.Mode;
import org.jspecify.annotations.Nullable;

/** The field behind an updater. */
record FieldAccess(Field field) {

    /**
     * Finds a field as the platform's updaters do.
     *
     * @throws IllegalArgumentException if it is not volatile, static, or of another type
     */
    static FieldAccess of(Class<?> type, String name, Class<?> value) {
        try {
            Field field = type.getDeclaredField(name);
            boolean fits = Modifier.isVolatile(field.getModifiers()) && !Modifier.isStatic(field.getModifiers());
            if (!fits || field.getType() != value) {
                throw new IllegalArgumentException("must be a volatile instance field of type " + value.getName());
            }
            field.setAccessible(true);
            return new FieldAccess(field);
        } catch (NoSuchFieldException e) {
            throw new IllegalArgumentException(e);
        }
    }

    @Nullable
    Object perform(Object target, Kind kind, @Nullable Object first, @Nullable Object second) {
        Objects.requireNonNull(target);
        return Strand.require().access(target, field, new Mode(kind, Access.VOLATILE), first, second);
    }

    void write(Object target, @Nullable Object value) {
        Object none = perform(target, Kind.WRITE, value, null);
        check(none);
    }

    void writeLazily(Object target, @Nullable Object value) {
        Objects.requireNonNull(target);
        Object none = Strand.require().access(target, field, new Mode(Kind.WRITE, Access.RELEASE), value, null);
        check(none);
    }

    private static void check(@Nullable Object none) {
        if (none != null) {
            throw new IllegalStateException("a write yields nothing");
        }
    }

    Number number(Object target, Kind kind, Number operand) {
        return (Number) Objects.requireNonNull(perform(target, kind, operand, null));
    }

    String name() {
        return field.getDeclaringClass().getSimpleName() + "." + field.getName();
    }
}
