// SPDX-License-Identifier: GPL-2.0-only
package org.daxcheck.explorer.runtime.primitive;

import java.lang.reflect.Field;
import java.util.List;
import org.daxcheck.explorer.runtime.core.Strand;
import org.daxcheck.explorer.runtime.heap.Shape;

/**
 * Numbers for fields in place of their offsets in memory: the position among all fields of an object, the topmost class's first, so
 * that it is the same in every subclass.
 */
public final class Offsets {

    private static final int FIRST = 12;

    private Offsets() {}

    /**
     * The offset of a field.
     *
     * @throws IllegalArgumentException if the class has no such instance field
     */
    public static long of(Class<?> type, String name) {
        List<Shape.Cell> cells = Shape.of(type).cells();
        for (int i = cells.size() - 1; i >= 0; i--) {
            if (cells.get(i).field().getName().equals(name)) {
                return FIRST + (long) i;
            }
        }
        throw new IllegalArgumentException("no field " + name + " in " + type);
    }

    /** The field of an object at an offset. */
    public static Field field(Object object, long offset) {
        return Strand.require()
                .execution()
                .world()
                .shape(object)
                .cells()
                .get((int) offset - FIRST)
                .field();
    }
}
