// SPDX-License-Identifier: GPL-2.0-only
package org.daxcheck.lincheck.trace;

import java.lang.reflect.Method;
import java.util.HashMap;
import java.util.Map;
import org.daxcheck.kernel.KernelFunction;
import org.jspecify.annotations.Nullable;

/** The kernel functions that methods port, by {@link KernelFunction}. Not thread-safe. */
final class KernelNames {

    private final Map<String, String> known = new HashMap<>();

    /**
     * The kernel function that a method ports, or that a method it overrides ports.
     *
     * @return empty if none, or if there is no such class
     */
    String of(String className, String method) {
        return known.computeIfAbsent(className + "#" + method, key -> find(className, method));
    }

    private static String find(String className, String method) {
        Class<?> type;
        try {
            type = Class.forName(className, false, Thread.currentThread().getContextClassLoader());
        } catch (ClassNotFoundException | LinkageError e) {
            return "";
        }
        for (@Nullable Class<?> c = type; c != null; c = c.getSuperclass()) {
            for (Method candidate : c.getDeclaredMethods()) {
                KernelFunction function = candidate.getAnnotation(KernelFunction.class);
                if (function != null && candidate.getName().equals(method)) {
                    return function.value();
                }
            }
        }
        return "";
    }
}
