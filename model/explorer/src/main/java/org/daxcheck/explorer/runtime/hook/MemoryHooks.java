// SPDX-License-Identifier: GPL-2.0-only
package org.daxcheck.explorer.runtime.hook;

import org.daxcheck.explorer.instrument.table.FieldKey;
import org.daxcheck.explorer.runtime.core.Strand;
import org.daxcheck.explorer.runtime.heap.Location;
import org.jspecify.annotations.Nullable;

/** The hooks around accesses of fields and elements; see {@link Hooks}. */
public final class MemoryHooks {

    private MemoryHooks() {}

    /** A field is about to be read. */
    public static void beforeRead(@Nullable Object target, int field) {
        Strand strand = Strand.current();
        if (strand != null && target != null && strand.reads() && strand.knows(target)) {
            FieldKey key = key(strand, field);
            strand.reading(new Location(target, strand.execution().world().field(key), key, 0));
        }
    }

    /** A static is about to be read. */
    public static void beforeRead(int field) {
        Strand strand = Strand.current();
        if (strand != null && strand.reads()) {
            FieldKey key = key(strand, field);
            strand.reading(new Location(null, strand.execution().world().field(key), key, 0));
        }
    }

    /** An element is about to be read. */
    public static void beforeLoad(@Nullable Object array, int index) {
        Strand strand = Strand.current();
        if (strand != null && array != null && strand.reads() && strand.knows(array) && inside(array, index)) {
            strand.reading(Location.of(array, index));
        }
    }

    /** What was read. */
    public static void afterRead(int value) {
        read(value, false);
    }

    /** As {@link #afterRead(int)}. */
    public static void afterRead(long value) {
        read(value, false);
    }

    /** As {@link #afterRead(int)}. */
    public static void afterRead(float value) {
        read(value, false);
    }

    /** As {@link #afterRead(int)}. */
    public static void afterRead(double value) {
        read(value, false);
    }

    /** As {@link #afterRead(int)}. */
    public static void afterRead(@Nullable Object value) {
        read(value, true);
    }

    private static void read(@Nullable Object value, boolean reference) {
        Strand strand = Strand.current();
        if (strand != null && strand.isReading()) {
            strand.read(value, reference);
        }
    }

    /** The object whose field is about to be written. */
    public static void target(@Nullable Object target) {
        target(target, -1);
    }

    /** The array and index of the element that is about to be written. */
    public static void target(@Nullable Object target, int index) {
        Strand strand = Strand.current();
        if (strand != null) {
            strand.target(target, index);
        }
    }

    /** The value that is about to be written to a field of the target. */
    public static void write(int value, int field) {
        writeField(value, field);
    }

    /** As {@link #write(int, int)}. */
    public static void write(long value, int field) {
        writeField(value, field);
    }

    /** As {@link #write(int, int)}. */
    public static void write(float value, int field) {
        writeField(value, field);
    }

    /** As {@link #write(int, int)}. */
    public static void write(double value, int field) {
        writeField(value, field);
    }

    /** As {@link #write(int, int)}. */
    public static void write(@Nullable Object value, int field) {
        writeField(value, field);
    }

    private static void writeField(@Nullable Object value, int field) {
        Strand strand = Strand.current();
        if (strand != null && strand.target() != null) {
            FieldKey key = key(strand, field);
            strand.write(
                    new Location(strand.target(), strand.execution().world().field(key), key, 0), value);
        }
    }

    /** The value that is about to be written to a static. */
    public static void writeStatic(int value, int field) {
        writeStaticField(value, field);
    }

    /** As {@link #writeStatic(int, int)}. */
    public static void writeStatic(long value, int field) {
        writeStaticField(value, field);
    }

    /** As {@link #writeStatic(int, int)}. */
    public static void writeStatic(float value, int field) {
        writeStaticField(value, field);
    }

    /** As {@link #writeStatic(int, int)}. */
    public static void writeStatic(double value, int field) {
        writeStaticField(value, field);
    }

    /** As {@link #writeStatic(int, int)}. */
    public static void writeStatic(@Nullable Object value, int field) {
        writeStaticField(value, field);
    }

    private static void writeStaticField(@Nullable Object value, int field) {
        Strand strand = Strand.current();
        if (strand != null) {
            FieldKey key = key(strand, field);
            strand.write(new Location(null, strand.execution().world().field(key), key, 0), value);
        }
    }

    /** The value that is about to be written to the target element. */
    public static void store(int value) {
        storeElement(value);
    }

    /** As {@link #store(int)}. */
    public static void store(long value) {
        storeElement(value);
    }

    /** As {@link #store(int)}. */
    public static void store(float value) {
        storeElement(value);
    }

    /** As {@link #store(int)}. */
    public static void store(double value) {
        storeElement(value);
    }

    /** As {@link #store(int)}. */
    public static void store(@Nullable Object value) {
        storeElement(value);
    }

    private static void storeElement(@Nullable Object value) {
        Strand strand = Strand.current();
        Object array = strand == null ? null : strand.target();
        if (strand == null || array == null || !inside(array, strand.index())) {
            return;
        }
        boolean fits = !(array instanceof Object[])
                || value == null
                || array.getClass().getComponentType().isInstance(value);
        if (fits) {
            strand.write(Location.of(array, strand.index()), value);
        }
    }

    private static boolean inside(Object array, int index) {
        return index >= 0 && index < java.lang.reflect.Array.getLength(array);
    }

    private static FieldKey key(Strand strand, int field) {
        return strand.execution().world().loader().instrumentation().directory().field(field);
    }
}
