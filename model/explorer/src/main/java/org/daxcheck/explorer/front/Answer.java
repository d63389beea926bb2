// SPDX-License-Identifier: GPL-2.0-only
package org.daxcheck.explorer.front;

import java.lang.reflect.Array;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.daxcheck.explorer.instrument.table.Constructs;
import org.daxcheck.explorer.runtime.heap.Unsupported;
import org.jspecify.annotations.Nullable;

/**
 * An answer of a class that may be loaded twice: arrays, lists, sets and maps by what they hold, anything else by its text.
 *
 * @param type what it is, by the platform's name
 * @param content its elements, or its text
 */
public record Answer(String type, Object content) {

    /** Classes of the platform whose objects equal each other whoever made them. */
    private static final Set<Class<?>> VALUES = Set.of(
            String.class,
            Boolean.class,
            Byte.class,
            Short.class,
            Character.class,
            Integer.class,
            Long.class,
            Float.class,
            Double.class);

    /**
     * The answer in a form that can be compared across loaders.
     *
     * @throws Unsupported if it is of a class that says nothing of its objects
     */
    public static @Nullable Object of(@Nullable Object given) {
        if (given == null || VALUES.contains(given.getClass())) {
            return given;
        }
        if (given.getClass().isArray()) {
            return new Answer(name(given), elements(given));
        }
        if (given instanceof Map<?, ?> map) {
            Map<@Nullable Object, @Nullable Object> entries = new HashMap<>();
            map.forEach((key, value) -> entries.put(of(key), of(value)));
            return new Answer("Map", entries);
        }
        if (given instanceof Collection<?> collection) {
            List<@Nullable Object> elements = new ArrayList<>();
            collection.forEach(element -> elements.add(of(element)));
            return collection instanceof Set
                    ? new Answer("Set", new HashSet<>(elements))
                    : new Answer(collection instanceof List ? "List" : name(given), elements);
        }
        if (given instanceof Optional<?> optional) {
            return new Answer("Optional", optional.map(Answer::of));
        }
        return new Answer(name(given), text(given));
    }

    private static List<@Nullable Object> elements(Object array) {
        List<@Nullable Object> elements = new ArrayList<>();
        for (int i = 0; i < Array.getLength(array); i++) {
            elements.add(of(Array.get(array, i)));
        }
        return elements;
    }

    private static String name(Object given) {
        return Constructs.platformNames(given.getClass().getName());
    }

    private static String text(Object given) {
        if (inherited(given, "toString") && inherited(given, "hashCode")) {
            throw new Unsupported("an answer of " + name(given) + ", which has no toString() to compare it by");
        }
        return String.valueOf(given);
    }

    /** Whether a method is the one that every object has; the explorer gives one of its own to classes without a hash code. */
    private static boolean inherited(Object given, String name) {
        try {
            Method method = given.getClass().getMethod(name);
            return method.getDeclaringClass() == Object.class || method.isSynthetic();
        } catch (NoSuchMethodException e) {
            throw new IllegalStateException(given.getClass() + " has no " + name, e);
        }
    }

    @Override
    public String toString() {
        return content.toString();
    }
}
