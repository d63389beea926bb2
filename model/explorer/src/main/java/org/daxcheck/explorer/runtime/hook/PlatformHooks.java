// SPDX-License-Identifier: GPL-2.0-only
package org.daxcheck.explorer.runtime.hook;

import org.daxcheck.explorer.instrument.InstrumentingLoader;
import org.daxcheck.explorer.runtime.core.Strand;
import org.daxcheck.explorer.runtime.heap.Heap;
import org.daxcheck.explorer.runtime.heap.Identity;
import org.daxcheck.explorer.runtime.heap.Modelled;
import org.daxcheck.explorer.runtime.heap.Shape;
import org.jspecify.annotations.Nullable;

/** The hooks before calls that leave the rewritten code; see {@link Hooks}. */
public final class PlatformHooks {

    private PlatformHooks() {}

    /** An object of the platform is about to be used. */
    public static void receiver(@Nullable Object object) {
        Strand strand = Strand.current();
        if (strand != null && object != null) {
            Whole.use(strand, object);
        }
    }

    /** The platform is given an object, unless who gets it is the program's own. */
    public static void argument(@Nullable Object receiver, @Nullable Object given) {
        Strand strand = Strand.current();
        if (strand != null && given != null && !own(receiver)) {
            Whole.use(strand, given);
        }
    }

    private static boolean own(@Nullable Object receiver) {
        return receiver != null
                && (receiver.getClass().getClassLoader() instanceof InstrumentingLoader
                        || receiver instanceof Modelled);
    }

    /** The platform is about to make a text of an object. */
    public static void printed(@Nullable Object receiver, @Nullable Object given) {
        argument(receiver, given);
        ordered(given);
    }

    /** As {@link #printed}, of a text that the program asks for. */
    public static void shown(@Nullable Object receiver, @Nullable Object given) {
        printed(receiver, given);
        TextHooks.asked(given);
    }

    /** The platform copies an array. */
    public static void copied(@Nullable Object array) {
        Hooks.readArray(array);
    }

    /** An array goes to code of the platform, with what it holds. */
    public static void handedOut(@Nullable Object array) {
        Hooks.readArray(array);
        if (array instanceof Object[] elements) {
            for (Object element : elements) {
                receiver(element);
            }
        }
    }

    /** The platform is about to look at the components of a record. */
    public static void components(@Nullable Object object) {
        Strand strand = Strand.current();
        if (strand == null || object == null) {
            return;
        }
        for (Shape.Cell cell : strand.execution().world().shape(object).cells()) {
            if (cell.key().isReference()) {
                receiver(Shape.get(cell.field(), object));
            }
        }
    }

    /** As {@link #components(Object)}, for a comparison of two. */
    public static void components(@Nullable Object left, @Nullable Object right) {
        components(left);
        components(right);
    }

    /** Somebody is about to go through the elements of an object. */
    public static void ordered(@Nullable Object object) {
        Strand strand = Strand.current();
        if (strand != null && object != null) {
            String name = Identity.salted(object);
            if (!name.isEmpty()) {
                throw strand.refuse("the order of a " + name + " of two or more, which differs from one start of the"
                        + " platform to the next; a List, a LinkedHashSet or a LinkedHashMap has one");
            }
        }
    }

    /** As {@link #ordered}, to add the elements to another collection: one that has an order of its own may have them. */
    public static @Nullable Object sorted(@Nullable Object object, Object into) {
        if (object != null && !Identity.salted(object).isEmpty() && Identity.ordering(into)) {
            Object sorted = Identity.sorted(object);
            if (sorted != null) {
                return sorted;
            }
        }
        ordered(object);
        return object;
    }

    /** An exception is about to get another cause or stack trace, or one more that it suppresses. */
    public static void altered(@Nullable Object object) {
        Strand strand = Strand.current();
        if (strand != null && object instanceof Throwable) {
            strand.spin().changed();
            if (strand.live() && strand.knows(object)) {
                throw strand.refuse("a change of " + object.getClass().getName() + ", which other threads may know");
            }
        }
    }

    /** A reference is about to be compared with what a variable holds, by identity. */
    public static void identical(@Nullable Object expected) {
        Strand strand = Strand.current();
        if (strand != null && expected != null && !Identity.settled(expected)) {
            throw strand.refuse("an exchange that expects one of many equal objects of "
                    + expected.getClass().getName());
        }
    }

    /** Two references are about to be compared by identity, at a place. */
    public static void compared(@Nullable Object left, @Nullable Object right, int place) {
        Strand strand = Strand.current();
        if (strand == null || left == null || right == null || !strand.live()) {
            return;
        }
        boolean told = left.getClass() == right.getClass() && !(Identity.settled(left) && Identity.settled(right));
        Heap heap = strand.execution().heap();
        if (told && heap.number(left).equals(heap.number(right))) {
            strand.calls().at(place);
            throw strand.refuse(
                    "== of two of many equal objects of " + left.getClass().getName());
        }
    }
}
