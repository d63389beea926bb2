// SPDX-License-Identifier: GPL-2.0-only
package org.daxcheck.explorer.runtime.heap;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.daxcheck.explorer.instrument.table.Constructs;
import org.jspecify.annotations.Nullable;

/** What the explorer cannot tell of objects of the platform: which of several equal ones it is, in what order it holds its elements. */
public final class Identity {

    private static final String COPY = Constructs.COPY.replace('/', '.') + "java.util.";
    private static final Set<String> ORDERING = Set.of(
            "HashSet",
            "HashMap",
            "TreeSet",
            "TreeMap",
            "RegularEnumSet",
            "JumboEnumSet",
            "EnumMap",
            "concurrent.ConcurrentHashMap");

    private Identity() {}

    /**
     * Whether there is no other object that is equal to this one. Values of the platform are told by their content, so of those only such
     * may be compared by identity.
     */
    @SuppressWarnings("ReferenceEquality") // which object it is, is the question
    public static boolean settled(Object object) {
        if (object instanceof String text) {
            return new String(text).intern() == text;
        }
        if (object instanceof Number || object instanceof Character || object instanceof Boolean) {
            return kept(object) == object;
        }
        boolean own = object.getClass().getClassLoader() != null;
        return own
                || object instanceof Enum<?>
                || object instanceof Class<?>
                || Shape.of(object.getClass()).kind() != Shape.Kind.CONTENT;
    }

    /** The box that the platform keeps for a value, or some other object if it keeps none. */
    private static Object kept(Object value) {
        if (value instanceof Integer number) {
            return Integer.valueOf(number);
        } else if (value instanceof Long number) {
            return Long.valueOf(number);
        } else if (value instanceof Short number) {
            return Short.valueOf(number);
        } else if (value instanceof Byte number) {
            return Byte.valueOf(number);
        } else if (value instanceof Character letter) {
            return Character.valueOf(letter);
        } else if (value instanceof Boolean truth) {
            return Boolean.valueOf(truth);
        }
        boolean content = Shape.of(value.getClass()).kind() == Shape.Kind.CONTENT;
        return content ? "" : value;
    }

    /** What makes a collection whose elements come in another order in each start of the platform; empty if it is none. */
    public static String salted(Object object) {
        if (!object.getClass().getName().startsWith("java.util.ImmutableCollections$")) {
            return "";
        }
        if (object instanceof Map<?, ?> map) {
            return map.size() > 1 ? "Map.of" : "";
        }
        boolean set = object instanceof Set && ((Collection<?>) object).size() > 1;
        return set ? "Set.of" : "";
    }

    /** Whether a collection of the program's puts its elements in an order that depends on them. */
    public static boolean ordering(Object collection) {
        for (Class<?> at = collection.getClass(); at != null; at = at.getSuperclass()) {
            if (at.getName().startsWith(COPY)) {
                return ORDERING.contains(at.getName().substring(COPY.length()));
            }
        }
        return false;
    }

    /** A salted set or map with its elements in their natural order; null if they have none. */
    public static @Nullable Object sorted(Object salted) {
        List<Object> keys = new ArrayList<>(salted instanceof Map<?, ?> map ? map.keySet() : (Collection<?>) salted);
        Class<?> type = keys.get(0) instanceof Enum<?> first
                ? first.getDeclaringClass()
                : keys.get(0).getClass();
        boolean natural = keys.stream().allMatch(key -> type.isInstance(key) && key instanceof Comparable)
                && Shape.of(type).kind() == Shape.Kind.CONTENT;
        if (!natural && !type.isEnum()) {
            return null;
        }
        keys.sort(null);
        if (salted instanceof Map<?, ?> map) {
            Map<Object, Object> sorted = new LinkedHashMap<>();
            keys.forEach(key -> sorted.put(key, map.get(key)));
            return sorted;
        }
        return new LinkedHashSet<>(keys);
    }
}
