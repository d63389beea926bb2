// SPDX-License-Identifier: GPL-2.0-only
package org.daxcheck.explorer.runtime.hook;

import java.lang.invoke.VarHandle;
import java.lang.reflect.Array;
import java.lang.reflect.Field;
import java.util.Arrays;
import org.daxcheck.explorer.runtime.core.Strand;
import org.daxcheck.explorer.runtime.heap.Location;
import org.daxcheck.explorer.runtime.heap.Mode;
import org.daxcheck.explorer.runtime.heap.World;
import org.jspecify.annotations.Nullable;

/** Accesses through {@link VarHandle}: a handle is known by the call that made it. */
public final class Handles {

    private Handles() {}

    /** Remembers what a handle accesses. */
    public static void learn(Strand strand, VarHandle handle, String method, @Nullable Object[] arguments) {
        World world = strand.execution().world();
        if (method.equals("arrayElementVarHandle")) {
            world.learn(handle, new World.Handle(null, (Class<?>) arguments[0]));
        } else if (method.equals("unreflectVarHandle")) {
            world.learn(handle, new World.Handle((Field) arguments[0], null));
        } else {
            world.learn(handle, new World.Handle(find((Class<?>) arguments[0], String.valueOf(arguments[1])), null));
        }
    }

    private static @Nullable Field find(@Nullable Class<?> type, String name) {
        for (Class<?> at = type; at != null; at = at.getSuperclass()) {
            for (Field field : at.getDeclaredFields()) {
                if (field.getName().equals(name)) {
                    field.setAccessible(true);
                    return field;
                }
            }
        }
        return null;
    }

    /** Performs an access. */
    public static @Nullable Object access(Strand strand, VarHandle handle, Mode mode, @Nullable Object[] arguments) {
        World.Handle target = strand.execution().world().handle(handle);
        if (target == null) {
            throw strand.refuse(
                    "a VarHandle that was not made by findVarHandle, findStaticVarHandle or arrayElementVarHandle");
        }
        Field field = target.field();
        if (field == null) {
            Object array = java.util.Objects.requireNonNull(arguments[0]);
            int index = ((Number) java.util.Objects.requireNonNull(arguments[1])).intValue();
            java.util.Objects.checkIndex(index, Array.getLength(array));
            return operate(strand, Location.of(array, index), mode, Arrays.copyOfRange(arguments, 2, arguments.length));
        }
        if (java.lang.reflect.Modifier.isStatic(field.getModifiers())) {
            return operate(strand, Location.of(null, field), mode, arguments);
        }
        Object object = java.util.Objects.requireNonNull(arguments[0]);
        return operate(strand, Location.of(object, field), mode, Arrays.copyOfRange(arguments, 1, arguments.length));
    }

    private static @Nullable Object operate(Strand strand, Location location, Mode mode, @Nullable Object[] operands) {
        Object first = operands.length > 0 ? operands[0] : null;
        Object second = operands.length > 1 ? operands[1] : null;
        return strand.operate(location, mode, first, second);
    }
}
