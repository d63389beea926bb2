// SPDX-License-Identifier: GPL-2.0-only
package org.daxcheck.explorer.runtime.heap;

import java.lang.reflect.Array;
import java.lang.reflect.Field;
import org.daxcheck.explorer.instrument.table.FieldKey;
import org.jspecify.annotations.Nullable;

/**
 * A field, a static or an element of an array, with the means to read and write it.
 *
 * @param target the object or array; null for a static
 * @param field the field; null for an element
 * @param key what the field is; null for an element
 * @param index of the element
 */
public record Location(
        @Nullable Object target,
        @Nullable Field field,
        @Nullable FieldKey key,
        int index) {

    public static Location of(@Nullable Object target, Field field) {
        return new Location(target, field, Shape.key(field), 0);
    }

    public static Location of(Object array, int index) {
        return new Location(array, null, null, index);
    }

    /** Descriptor of the value's type. */
    public String type() {
        return key == null ? element().descriptorString() : key.descriptor();
    }

    private Class<?> element() {
        return java.util.Objects.requireNonNull(target).getClass().getComponentType();
    }

    public boolean isReference() {
        return type().charAt(0) == 'L' || type().charAt(0) == '[';
    }

    @Nullable
    public Object get() {
        return field == null ? Array.get(java.util.Objects.requireNonNull(target), index) : Shape.get(field, target);
    }

    public void set(@Nullable Object value) {
        if (field == null) {
            Array.set(java.util.Objects.requireNonNull(target), index, value);
        } else {
            Shape.set(field, target, value);
        }
    }

    /** A boxed number as a value of this location's type. */
    @Nullable
    public Object coerce(@Nullable Object value) {
        if (value instanceof Character letter && type().charAt(0) != 'C' && !isReference()) {
            return coerce((int) letter);
        }
        if (!(value instanceof Number number)) {
            return value;
        }
        return switch (type().charAt(0)) {
            case 'B' -> number.byteValue();
            case 'S' -> number.shortValue();
            case 'C' -> (char) number.intValue();
            case 'I' -> number.intValue();
            case 'J' -> number.longValue();
            case 'F' -> number.floatValue();
            case 'D' -> number.doubleValue();
            case 'Z' -> number.intValue() != 0;
            default -> value;
        };
    }

    /** A primitive value as a number. */
    public static long encode(Object value) {
        if (value instanceof Boolean truth) {
            return truth ? 1 : 0;
        }
        if (value instanceof Character letter) {
            return letter;
        }
        if (value instanceof Float number) {
            return Float.floatToRawIntBits(number);
        }
        if (value instanceof Double number) {
            return Double.doubleToRawLongBits(number);
        }
        return ((Number) value).longValue();
    }
}
