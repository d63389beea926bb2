// SPDX-License-Identifier: GPL-2.0-only
package org.daxcheck.explorer.runtime.hook;

import java.lang.reflect.Method;
import org.daxcheck.explorer.instrument.table.Constructs;
import org.daxcheck.explorer.runtime.core.Strand;
import org.jspecify.annotations.Nullable;

/** What objects and classes are called; see {@link Hooks}. Copies and models go by the names that the platform knows them under. */
public final class TextHooks {

    private TextHooks() {}

    /** {@link Object#toString()} of a class that is rewritten and has none of its own. */
    public static String text(Object object) {
        return name(object.getClass()) + "@" + Integer.toHexString(object.hashCode());
    }

    /** {@code toString()} is about to be asked, by whatever means; what every object has tells the machine's number for it. */
    public static void asked(@Nullable Object object) {
        Strand strand = Strand.current();
        if (strand != null && object != null && plain(object.getClass())) {
            throw strand.refuse(
                    "toString of " + name(object.getClass())
                            + ", which has none of its own and is told by a number that differs from one execution to the next");
        }
    }

    private static boolean plain(Class<?> type) {
        try {
            Method method = type.getMethod("toString");
            return method.getDeclaringClass() == Object.class;
        } catch (NoSuchMethodException e) {
            throw new IllegalStateException(type + " has no toString", e);
        }
    }

    /** {@link Class#getName()}. */
    public static String name(Class<?> type) {
        return original(type).getName();
    }

    /** {@link Class#getSimpleName()}. */
    public static String simpleName(Class<?> type) {
        return original(type).getSimpleName();
    }

    /** {@link Class#getTypeName()}. */
    public static String typeName(Class<?> type) {
        return original(type).getTypeName();
    }

    /** {@link Class#getCanonicalName()}. */
    public static @Nullable String canonicalName(Class<?> type) {
        return original(type).getCanonicalName();
    }

    /** {@link Class#getPackageName()}. */
    public static String packageName(Class<?> type) {
        return original(type).getPackageName();
    }

    /** {@link Class#toString()}. */
    public static String className(Class<?> type) {
        return original(type).toString();
    }

    /** The class of the platform that a copy or a model stands in for; any other class itself. */
    private static Class<?> original(Class<?> type) {
        if (type.isArray()) {
            Class<?> component = type.getComponentType();
            Class<?> original = original(component);
            return original == component ? type : original.arrayType();
        }
        String name = Constructs.platformNames(type.getName());
        if (name.equals(type.getName())) {
            return type;
        }
        try {
            return Class.forName(name, false, ClassLoader.getPlatformClassLoader());
        } catch (ClassNotFoundException e) {
            return type; // what a model has besides
        }
    }
}
