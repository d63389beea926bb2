// SPDX-License-Identifier: GPL-2.0-only
package org.daxcheck.explorer.runtime;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.List;
import org.daxcheck.explorer.runtime.core.Cast;

/** Calls static methods of a program by name. */
final class Factory {

    private Factory() {}

    static List<Runnable> call(ClassLoader loader, String type, String method) throws Throwable {
        List<Runnable> runnables = new ArrayList<>();
        Object result = invoke(find(loader, type, method));
        for (Object runnable :
                (List<?>) java.util.Objects.requireNonNull(result, type + "." + method + " returned null")) {
            runnables.add((Runnable) runnable);
        }
        return runnables;
    }

    static Cast.Body body(ClassLoader loader, String type, String name) throws ReflectiveOperationException {
        Method method = find(loader, type, name);
        return () -> invoke(method);
    }

    private static Method find(ClassLoader loader, String type, String name) throws ReflectiveOperationException {
        Method method = Class.forName(type, true, loader).getDeclaredMethod(name);
        method.setAccessible(true);
        return method;
    }

    private static @org.jspecify.annotations.Nullable Object invoke(Method method) throws Throwable {
        try {
            return method.invoke(null);
        } catch (InvocationTargetException e) {
            throw e.getCause() == null ? e : e.getCause();
        }
    }
}
