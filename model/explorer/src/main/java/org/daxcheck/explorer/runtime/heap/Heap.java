// SPDX-License-Identifier: GPL-2.0-only
package org.daxcheck.explorer.runtime.heap;

import java.lang.reflect.Array;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.daxcheck.explorer.event.Reference;
import org.daxcheck.explorer.instrument.table.Constructs;
import org.daxcheck.explorer.instrument.table.Place;
import org.daxcheck.explorer.runtime.name.Numbering;
import org.jspecify.annotations.Nullable;

/**
 * The objects of one execution that are known to more than the thread that made them.
 *
 * <p>An object becomes known with everything that it reaches, in the order of its fields, by the act of one maker: the set-up, the
 * static initialiser of a class, or a thread that is about to write a reference to it. All three are deterministic, so the numbers
 * are.
 */
public final class Heap {

    /** When objects become known. */
    public enum Moment {
        SET_UP,
        INITIALISER,
        RUN
    }

    /** Who makes objects known. */
    public record Maker(int thread, String name, Moment moment) {
        /** The set-up. */
        public static final Maker SET_UP = new Maker(0, "", Moment.SET_UP);

        /** The static initialiser of a class. */
        public static Maker of(Class<?> type) {
            return new Maker(0, type.getName(), Moment.INITIALISER);
        }

        /** A running thread. */
        public static Maker of(int thread) {
            return new Maker(thread, "T" + thread, Moment.RUN);
        }
    }

    /** How an object is known. */
    public static final class Known {
        private final long reference;
        private final Moment moment;
        private final boolean opaque;
        private @Nullable Object user;

        private Known(long reference, Maker maker, Shape.Kind kind) {
            this.reference = reference;
            this.moment = maker.moment();
            this.opaque = kind == Shape.Kind.OPAQUE || kind == Shape.Kind.REFUSED;
        }

        /** Its number. */
        public long reference() {
            return reference;
        }

        /** Whether it stood before the threads ran, so that its final fields are the same in every execution. */
        public boolean settled() {
            return moment != Moment.RUN;
        }

        /** Whether a static reached it when its class was initialised. */
        public boolean inherent() {
            return moment == Moment.INITIALISER;
        }

        /** Whether its state is out of sight. */
        public boolean opaque() {
            return opaque;
        }

        /** Whether a thread may use it: the state is out of sight, so only one may. */
        public boolean admits(Object strand) {
            if (opaque && user == null) {
                user = strand;
            }
            return !opaque || user == strand;
        }
    }

    private static final String ATOMIC = Constructs.COPY.replace('/', '.') + "java.util.concurrent.atomic.";

    /** A part of an object by which another was met. */
    private record Way(Object holder, String part) {}

    private final World world;
    private final Numbering numbering;
    private final IdentityHashMap<Object, Way> ways = new IdentityHashMap<>();
    private final IdentityHashMap<Object, Known> known = new IdentityHashMap<>();
    private final List<Object> everything = new ArrayList<>();
    private final Map<Maker, Integer> counts = new HashMap<>();

    public Heap(World world, Numbering numbering) {
        this.world = world;
        this.numbering = numbering;
    }

    @Nullable
    public Known find(@Nullable Object object) {
        return object == null ? null : known.get(object);
    }

    /** Whether other threads may know an object, or an equal one that stands for the same. */
    public boolean shared(Object object) {
        return number(object).isPresent();
    }

    /** The number of a value that needs no making known; empty if the object is still local. */
    public Optional<Long> number(@Nullable Object object) {
        if (object == null) {
            return Optional.of(Reference.NULL);
        }
        Known found = known.get(object);
        if (found != null) {
            return Optional.of(found.reference());
        }
        boolean content = world.shape(object).kind() == Shape.Kind.CONTENT;
        return content ? Optional.of(numbering.references().content(content(object))) : Optional.empty();
    }

    /**
     * Makes an object known, with all that it reaches.
     *
     * @return the objects that were local before, in the order in which they became known
     */
    public List<Object> reveal(@Nullable Object root, Maker maker) {
        List<Object> revealed = new ArrayList<>();
        Deque<Object> work = new ArrayDeque<>();
        if (root != null) {
            work.push(root);
        }
        while (!work.isEmpty()) {
            Object object = work.pop();
            if (number(object).isEmpty()) {
                Shape shape = world.shape(object);
                if (shape.kind() == Shape.Kind.REFUSED && maker.moment() != Moment.INITIALISER) {
                    throw new Unsupported(shape.flaw());
                }
                long number = number(object, shape, maker);
                known.put(object, new Known(number, maker, shape.kind()));
                leads(number, object);
                everything.add(object);
                revealed.add(object);
                for (Parts.Part part : Parts.of(object, shape)) {
                    if (part.value() != null) {
                        ways.putIfAbsent(part.value(), new Way(object, part.name()));
                        work.addLast(part.value());
                    }
                }
            }
        }
        return revealed;
    }

    /** Tells by which part of which object this one was met first. */
    private void leads(long number, Object object) {
        Way way = ways.get(object);
        Known holder = way == null ? null : known.get(way.holder());
        if (way != null && holder != null) {
            numbering.references().leads(number, holder.reference(), way.part());
            if (isKnownByHolder(object)) {
                numbering.references().holds(holder.reference(), way.part(), number);
            }
        }
    }

    /** Whether it says more of an object of which object it is a part than what it is. */
    private static boolean isKnownByHolder(Object object) {
        return object.getClass().isArray()
                || object instanceof Modelled
                || object.getClass().getName().startsWith(ATOMIC);
    }

    /** How many objects a thread has made known so far. */
    public int made(int thread) {
        return counts.getOrDefault(Maker.of(thread), 0);
    }

    /** Makes known what the known objects reach by now. */
    public void revealAgain(Maker maker) {
        for (Object object : List.copyOf(everything)) {
            parts(object, world.shape(object)).forEach(part -> reveal(part, maker));
        }
    }

    private long number(Object object, Shape shape, Maker maker) {
        int count = counts.merge(maker, 1, Integer::sum) - 1;
        String label = label(object, shape);
        String by = maker.moment() == Moment.RUN ? maker.name() + "." : "";
        String in = maker.moment() == Moment.INITIALISER ? readable(maker.name()) + ":" : "";
        return numbering
                .references()
                .number(
                        maker.thread(),
                        maker.name(),
                        count,
                        (object.getClass().isHidden() ? "" : object.getClass().getName()) + " " + label,
                        in + label + "#" + by + (count + 1));
    }

    private static List<@Nullable Object> parts(Object object, Shape shape) {
        List<@Nullable Object> parts = new ArrayList<>();
        Parts.of(object, shape).forEach(part -> parts.add(part.value()));
        return parts;
    }

    private String label(Object object, Shape shape) {
        String type = readable(object.getClass().getName());
        return switch (shape.kind()) {
            case ARRAY ->
                readable(object.getClass().getComponentType().getName()) + "[" + Array.getLength(object) + "]";
            case LAMBDA -> lambda(object) + captured(parts(object, shape), shape, object);
            case CONTAINER -> type + captured(parts(object, shape), shape, object);
            default -> object instanceof Modelled modelled ? modelled.label() : type;
        };
    }

    private String lambda(Object object) {
        Integer number = world.lambda(object.getClass());
        if (number == null) {
            String name = object.getClass().getName();
            return readable(name.substring(0, Math.max(name.indexOf("$$Lambda"), 0))) + "$lambda";
        }
        Place place = world.loader().instrumentation().directory().place(number);
        return place.simpleType() + "::" + place.method() + ":" + place.line();
    }

    /** What an immutable object holds, as far as it has a number already; it cannot change, so it is part of what the object is. */
    private String captured(List<@Nullable Object> parts, Shape shape, Object object) {
        StringBuilder text = new StringBuilder("(");
        for (Shape.Cell cell : shape.cells()) {
            if (!cell.key().isReference()) {
                text.append(Shape.get(cell.field(), object)).append(' ');
            }
        }
        for (Object part : parts) {
            text.append(number(part).map(numbering::object).orElse("?")).append(' ');
        }
        return text.length() == 1 ? "" : text.toString().trim() + ")";
    }

    private static String content(Object value) {
        if (value instanceof String text) {
            return '"' + text + '"';
        }
        if (value instanceof Enum<?> constant) {
            return readable(constant.getDeclaringClass().getName()) + "." + constant.name();
        }
        if (value instanceof Class<?> type) {
            return readable(type.getName()) + ".class";
        }
        boolean common = value instanceof Integer || value instanceof Boolean;
        return common ? value.toString() : readable(value.getClass().getName()) + "(" + value + ")";
    }

    private static String readable(String name) {
        String copy = Constructs.COPY.replace('/', '.');
        String original = name.startsWith(copy) ? name.substring(copy.length()) : name;
        return original.substring(original.lastIndexOf('.') + 1).replace('$', '.');
    }
}
