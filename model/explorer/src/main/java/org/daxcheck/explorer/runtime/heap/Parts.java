// SPDX-License-Identifier: GPL-2.0-only
package org.daxcheck.explorer.runtime.heap;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What an object refers to. */
final class Parts {

    /**
     * One reference.
     *
     * @param name how it is called in the source: {@code .count} or {@code [2]}; empty if it has no name there
     */
    record Part(String name, @Nullable Object value) {}

    private Parts() {}

    /** All references of an object, in their order. */
    static List<Part> of(Object object, Shape shape) {
        List<Part> parts = new ArrayList<>();
        if (object instanceof Modelled modelled) {
            modelled.parts().forEach(part -> parts.add(new Part("", part)));
        }
        if (object instanceof Object[] array) {
            for (int i = 0; i < array.length; i++) {
                parts.add(new Part("[" + i + "]", array[i]));
            }
        } else if (shape.kind() == Shape.Kind.CONTAINER) {
            contents(object, parts);
        }
        if (object instanceof Throwable thrown) {
            kept(thrown, parts);
        }
        boolean named = shape.kind() == Shape.Kind.OBJECT;
        for (Shape.Cell cell : shape.cells()) {
            if (cell.key().isReference()) {
                String name = named ? "." + cell.field().getName() : "";
                parts.add(new Part(name, Shape.get(cell.field(), object)));
            }
        }
        return parts;
    }

    /** What the platform keeps of an exception; a cause that the program keeps itself is in a field of its own. */
    private static void kept(Throwable thrown, List<Part> parts) {
        try {
            if (thrown.getClass().getMethod("getCause").getDeclaringClass().getClassLoader() == null) {
                parts.add(new Part("", thrown.getCause()));
            }
        } catch (NoSuchMethodException e) {
            throw new IllegalStateException(thrown.getClass() + " has no getCause", e);
        }
        for (Throwable suppressed : thrown.getSuppressed()) {
            parts.add(new Part("", suppressed));
        }
    }

    private static void contents(Object container, List<Part> parts) {
        if (container instanceof Collection<?> collection) {
            int i = 0;
            for (Object element : collection) {
                parts.add(new Part("[" + i++ + "]", element));
            }
        } else if (container instanceof Map<?, ?> map) {
            map.forEach((key, value) -> {
                parts.add(new Part("", key));
                parts.add(new Part("[" + key + "]", value));
            });
        } else if (container instanceof Map.Entry<?, ?> entry) {
            parts.add(new Part("", entry.getKey()));
            parts.add(new Part("", entry.getValue()));
        } else if (container instanceof Optional<?> optional) {
            optional.ifPresent(value -> parts.add(new Part("", value)));
        }
    }
}
