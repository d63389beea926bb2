// SPDX-License-Identifier: GPL-2.0-only
package org.daxcheck.explorer.runtime.hook;

import java.lang.reflect.Array;
import java.lang.reflect.Method;
import org.daxcheck.explorer.runtime.core.Strand;
import org.daxcheck.explorer.runtime.heap.Heap;
import org.daxcheck.explorer.runtime.heap.Location;
import org.daxcheck.explorer.runtime.heap.Mode;
import org.daxcheck.explorer.runtime.heap.Shape;

/** What concerns objects as a whole: copies, hash codes, their use by the platform. */
public final class Whole {

    private Whole() {}

    /** Reads every field or element of a known object, as operations. */
    public static void read(Strand strand, Object object) {
        if (object.getClass().isArray()) {
            for (int i = 0; i < Array.getLength(object); i++) {
                strand.operate(Location.of(object, i), Mode.of("get"), null, null);
            }
            return;
        }
        for (Shape.Cell cell : strand.execution().world().shape(object).cells()) {
            Location location = Location.of(object, cell.field());
            strand.operate(location, Mode.of(cell.key().isVolatile() ? "getVolatile" : "get"), null, null);
        }
    }

    public static Object clone(Object array) {
        int length = Array.getLength(array);
        Object copy = Array.newInstance(array.getClass().getComponentType(), length);
        copy(array, 0, copy, 0, length);
        return copy;
    }

    @SuppressWarnings("SuspiciousSystemArraycopy") // the platform says what is wrong, if anything is
    private static void copy(Object from, int fromIndex, Object to, int toIndex, int length) {
        System.arraycopy(from, fromIndex, to, toIndex, length);
    }

    /** Copies element by element, in the order that keeps overlapping ranges right, and fails as the platform does. */
    public static void copy(Strand strand, Object from, int fromIndex, Object to, int toIndex, int length) {
        if (!fits(from, fromIndex, length) || !fits(to, toIndex, length)) {
            copy(from, fromIndex, to, toIndex, length); // throws
            return;
        }
        copy(from, fromIndex, to, toIndex, 0); // throws if no element of the one can be an element of the other
        Class<?> source = from.getClass().getComponentType();
        Class<?> sink = to.getClass().getComponentType();
        boolean backwards = from == to && fromIndex < toIndex;
        for (int i = 0; i < length; i++) {
            int step = backwards ? length - 1 - i : i;
            Object value = strand.operate(Location.of(from, fromIndex + step), Mode.of("get"), null, null);
            if (value != null && !sink.isAssignableFrom(source)) {
                Object one = Array.newInstance(source, 1);
                Array.set(one, 0, value);
                copy(one, 0, Array.newInstance(sink, 1), 0, 1); // throws unless this element can
            }
            strand.operate(Location.of(to, toIndex + step), Mode.of("set"), value, null);
        }
    }

    private static boolean fits(Object array, int index, int length) {
        return array != null
                && array.getClass().isArray()
                && index >= 0
                && length >= 0
                && index <= Array.getLength(array) - length;
    }

    /** A thread uses an object of the platform whose state is out of sight. */
    public static void use(Strand strand, Object object) {
        Shape.Kind kind = strand.execution().world().shape(object).kind();
        if (kind != Shape.Kind.OPAQUE && kind != Shape.Kind.REFUSED) {
            return;
        }
        strand.spin().changed();
        Heap.Known known = strand.execution().heap().find(object);
        if (known != null && known.opaque()) {
            strand.past().blur();
            if (known.inherent()) {
                strand.execution().world().soil();
            }
            if (strand.live() && !known.admits(strand)) {
                throw strand.refuse(object.getClass().getName() + " used by two threads");
            }
        }
    }

    public static int hash(Object object) {
        if (object.getClass().isArray() || object instanceof Enum<?> || isRoot(object)) {
            return identityHash(object);
        }
        return object.hashCode();
    }

    private static boolean isRoot(Object object) {
        try {
            Method method = object.getClass().getMethod("hashCode");
            return method.getDeclaringClass() == Object.class;
        } catch (NoSuchMethodException e) {
            throw new IllegalStateException(object.getClass() + " has no hashCode", e);
        }
    }

    /** A number that the object has in every execution; an object that nobody knows yet becomes known by the question. */
    public static int identityHash(Object object) {
        Strand strand = Strand.current();
        return strand == null ? System.identityHashCode(object) : strand.identity(object);
    }
}
