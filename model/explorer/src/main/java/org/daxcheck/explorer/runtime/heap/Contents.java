// SPDX-License-Identifier: GPL-2.0-only
package org.daxcheck.explorer.runtime.heap;

import java.lang.reflect.Array;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.daxcheck.explorer.instrument.InstrumentingLoader;
import org.daxcheck.explorer.machine.Fingerprint;
import org.jspecify.annotations.Nullable;

/**
 * References and what they reach, told in a way that does not depend on how they came about: known objects by their numbers, objects
 * that only one thread knows by the order in which they are met, and by what they hold.
 */
public final class Contents {

    private static final int MOST = 500;
    private static final int KNOWN = 1;
    private static final int LOCAL = 2;

    private final World world;
    private final Heap heap;
    private final Predicate<Object> secretive;
    private final IdentityHashMap<Object, Integer> numbers = new IdentityHashMap<>();
    private final List<Object> met = new ArrayList<>();

    /**
     * Nothing was met.
     *
     * @param secretive whether an object has state besides its fields
     */
    public Contents(World world, Heap heap, Predicate<Object> secretive) {
        this.world = world;
        this.heap = heap;
        this.secretive = secretive;
    }

    /** Tells a reference. */
    public void reference(@Nullable Object object, Fingerprint words) {
        Optional<Long> number = heap.number(object);
        if (number.isPresent()) {
            words.add(KNOWN);
            words.add(number.get());
            return;
        }
        Integer local = numbers.get(object);
        if (local == null) {
            local = met.size();
            numbers.put(object, local);
            met.add(java.util.Objects.requireNonNull(object));
        }
        words.add(LOCAL);
        words.add(local);
    }

    /** Tells what all objects hold that were met, and so on. False if one keeps something to itself. */
    public boolean close(Fingerprint words) {
        for (int i = 0; i < met.size(); i++) {
            if (i >= MOST || !contents(met.get(i), words)) {
                return false;
            }
        }
        return true;
    }

    /** The objects that were met that only one thread knows. */
    public List<Object> met() {
        return met;
    }

    private boolean contents(Object object, Fingerprint words) {
        Shape shape = world.shape(object);
        Integer lambda = world.lambda(object.getClass());
        if (lambda == null && object.getClass().isHidden()) {
            return false; // its name is another in every world
        }
        words.add(lambda == null ? world.number(object.getClass()) : lambda);
        if (object.getClass().isArray()) {
            elements(object, words);
            return !secretive.test(object);
        }
        boolean open = shape.kind() == Shape.Kind.OBJECT || shape.kind() == Shape.Kind.LAMBDA;
        if (!open || !seen(object) || secretive.test(object)) {
            return false;
        }
        for (Shape.Cell cell : shape.cells()) {
            value(Shape.get(cell.field(), object), cell.key().isReference(), words);
        }
        return true;
    }

    /** Whether every field of an object is one that the hooks see. */
    private static boolean seen(Object object) {
        boolean rewritten = object.getClass().getClassLoader() instanceof InstrumentingLoader;
        return object.getClass() == Object.class
                || (rewritten && !(object instanceof Modelled) && !(object instanceof Throwable));
    }

    private void elements(Object array, Fingerprint words) {
        int length = Array.getLength(array);
        boolean references = !array.getClass().getComponentType().isPrimitive();
        words.add(length);
        for (int i = 0; i < length; i++) {
            value(Array.get(array, i), references, words);
        }
    }

    private void value(@Nullable Object value, boolean reference, Fingerprint words) {
        if (reference) {
            reference(value, words);
        } else {
            words.add(Location.encode(java.util.Objects.requireNonNull(value)));
        }
    }
}
