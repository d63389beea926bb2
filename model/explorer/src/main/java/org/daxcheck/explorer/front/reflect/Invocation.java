// SPDX-License-Identifier: GPL-2.0-only
package org.daxcheck.explorer.front.reflect;

import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import org.jspecify.annotations.Nullable;

/** Calls what is known by reflection only, and throws what it throws. */
public final class Invocation {

    private Invocation() {}

    /** Calls a method; a null receiver for a static one. */
    public static @Nullable Object call(Method method, @Nullable Object receiver, @Nullable Object... arguments)
            throws Throwable {
        try {
            return method.invoke(receiver, arguments);
        } catch (InvocationTargetException e) {
            throw e.getCause() == null ? e : e.getCause();
        }
    }

    /** Makes an object with the constructor without parameters. */
    public static Object make(Class<?> type) throws Throwable {
        try {
            Constructor<?> constructor = type.getDeclaredConstructor();
            constructor.setAccessible(true);
            return constructor.newInstance();
        } catch (InvocationTargetException e) {
            throw e.getCause() == null ? e : e.getCause();
        }
    }
}
