// SPDX-License-Identifier: GPL-2.0-only
package org.daxcheck.explorer.runtime.heap;

import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import org.daxcheck.explorer.instrument.InstrumentingLoader;
import org.daxcheck.explorer.instrument.table.FieldKey;
import org.daxcheck.explorer.runtime.primitive.Cell;
import org.jspecify.annotations.Nullable;
import org.objectweb.asm.Type;

/**
 * What the objects of a class are to the explorer.
 *
 * @param kind how they are treated
 * @param cells the fields that hold state, of all rewritten classes up the hierarchy, the topmost first
 * @param flaw what cannot be understood; empty if nothing
 */
public record Shape(Kind kind, List<Cell> cells, String flaw) {

    /** How objects are treated. */
    public enum Kind {
        /** The program's own, or copied: every access to its fields is seen. */
        OBJECT,
        /** An array. */
        ARRAY,
        /** Of a class made for a lambda: immutable; captured values are fields. */
        LAMBDA,
        /** Immutable and told by its content. */
        CONTENT,
        /** An immutable collection or box of other objects. */
        CONTAINER,
        /** Of a platform class whose inner state nobody can see change: any thread may use it. */
        HARMLESS,
        /** Of a platform class with inner state: one thread may use it. */
        OPAQUE,
        /** Of a platform class that may hold anything. */
        REFUSED
    }

    /** A field with the means to read and write it. */
    public record Cell(FieldKey key, Field field) {}

    private static final Set<String> CONTENT = Set.of(
            "java.lang.String",
            "java.lang.Boolean",
            "java.lang.Byte",
            "java.lang.Character",
            "java.lang.Short",
            "java.lang.Integer",
            "java.lang.Long",
            "java.lang.Float",
            "java.lang.Double",
            "java.math.BigInteger",
            "java.math.BigDecimal",
            "java.util.UUID",
            "java.lang.Class",
            "java.util.OptionalInt",
            "java.util.OptionalLong",
            "java.util.OptionalDouble");
    private static final Set<String> OPAQUE = Set.of(
            "java.lang.StringBuilder",
            "java.lang.StringBuffer",
            "java.util.StringJoiner",
            "java.util.Date",
            "java.util.Scanner",
            "java.io.ByteArrayOutputStream",
            "java.io.StringWriter",
            "java.io.PrintStream",
            "java.io.PrintWriter");
    private static final List<String> HARMLESS = List.of(
            "java.lang.invoke.",
            "java.lang.reflect.",
            "java.util.Locale",
            "java.util.regex.Pattern",
            "java.lang.ClassLoader");
    private static final Set<Class<?>> PLAIN_PARENTS = Set.of(Object.class, Number.class, Enum.class, Record.class);

    public static Shape of(Class<?> type) {
        if (type.isArray()) {
            return new Shape(Kind.ARRAY, List.of(), "");
        }
        if (type.isHidden()) {
            return type.getClassLoader() instanceof InstrumentingLoader || stateless(type)
                    ? new Shape(
                            Kind.LAMBDA,
                            type.getClassLoader() instanceof InstrumentingLoader ? cells(type) : List.of(),
                            "")
                    : refused("a lambda of the platform with captured values (" + type.getName() + ")");
        }
        if (type.getClassLoader() instanceof InstrumentingLoader || Modelled.class.isAssignableFrom(type)) {
            String flaw = foreignState(type);
            return flaw.isEmpty() ? new Shape(Kind.OBJECT, cells(type), "") : refused(flaw);
        }
        return platform(type);
    }

    private static Shape platform(Class<?> type) {
        String name = type.getName();
        if (type == Object.class || Throwable.class.isAssignableFrom(type)) {
            return new Shape(Kind.OBJECT, List.of(), "");
        }
        if (CONTENT.contains(name) || name.startsWith("java.time.") || Enum.class.isAssignableFrom(type)) {
            return new Shape(Kind.CONTENT, List.of(), "");
        }
        boolean iterator = Iterator.class.isAssignableFrom(type);
        if ((name.startsWith("java.util.ImmutableCollections") && !iterator)
                || name.equals("java.util.Optional")
                || name.equals("java.util.KeyValueHolder")) {
            return new Shape(Kind.CONTAINER, List.of(), "");
        }
        for (String prefix : HARMLESS) {
            if (name.startsWith(prefix)) {
                return new Shape(Kind.HARMLESS, List.of(), "");
            }
        }
        boolean engine = !name.startsWith("java.") && !name.startsWith("jdk.") && !name.startsWith("sun.");
        if (OPAQUE.contains(name) || engine) {
            return new Shape(Kind.OPAQUE, List.of(), "");
        }
        return refused(name + " shared between threads");
    }

    private static Shape refused(String flaw) {
        return new Shape(Kind.REFUSED, List.of(), flaw);
    }

    private static boolean stateless(Class<?> type) {
        for (Field field : type.getDeclaredFields()) {
            if (!Modifier.isStatic(field.getModifiers())) {
                return false;
            }
        }
        return true;
    }

    /** State that a class of the program inherits from the platform, where no hook sees it. */
    private static String foreignState(Class<?> type) {
        for (Class<?> at = type; at != null; at = at.getSuperclass()) {
            boolean seen = at.getClassLoader() instanceof InstrumentingLoader || Modelled.class.isAssignableFrom(at);
            if (!seen && !PLAIN_PARENTS.contains(at) && !Throwable.class.isAssignableFrom(at) && !stateless(at)) {
                return "state inherited from " + at.getName() + " in " + type.getName();
            }
        }
        return "";
    }

    private static List<Cell> cells(Class<?> type) {
        List<Cell> cells = new ArrayList<>();
        for (Class<?> at = type; at != null; at = at.getSuperclass()) {
            if (at.getClassLoader() instanceof InstrumentingLoader) {
                cells.addAll(0, declared(at, false));
            }
        }
        return List.copyOf(cells);
    }

    /** The fields that a class declares itself, in the order of its class file. */
    public static List<Cell> declared(Class<?> type, boolean isStatic) {
        List<Cell> cells = new ArrayList<>();
        for (Field field : type.getDeclaredFields()) {
            if (Modifier.isStatic(field.getModifiers()) == isStatic) {
                field.setAccessible(true);
                cells.add(new Cell(key(field), field));
            }
        }
        return cells;
    }

    /** The key of a field, as the rewriting made it. */
    public static FieldKey key(Field field) {
        return new FieldKey(
                Type.getInternalName(field.getDeclaringClass()),
                field.getName(),
                Type.getDescriptor(field.getType()),
                field.getModifiers());
    }

    /** The value of a field, boxed. */
    public static @Nullable Object get(Field field, @Nullable Object target) {
        try {
            return field.get(target);
        } catch (IllegalAccessException e) {
            throw new IllegalStateException("cannot read " + field, e);
        }
    }

    /** Sets a field. */
    public static void set(Field field, @Nullable Object target, @Nullable Object value) {
        try {
            field.set(target, value);
        } catch (IllegalAccessException e) {
            throw new IllegalStateException("cannot write " + field, e);
        }
    }
}
