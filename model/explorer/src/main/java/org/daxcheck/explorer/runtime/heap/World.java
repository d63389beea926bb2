// SPDX-License-Identifier: GPL-2.0-only
package org.daxcheck.explorer.runtime.heap;

import java.lang.invoke.VarHandle;
import java.lang.reflect.Field;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.daxcheck.explorer.instrument.InstrumentingLoader;
import org.daxcheck.explorer.instrument.table.FieldKey;
import org.daxcheck.explorer.machine.Fingerprint;
import org.jspecify.annotations.Nullable;

/**
 * What lives as long as a class loader of the program: initialised classes, handles, classes of lambdas. One execution at a time
 * uses it.
 *
 * <p>What an execution changes of that which statics reach is changed back when it ends. Where that cannot be done the world is
 * <em>dirty</em>, and the next execution gets a new one.
 */
public final class World {

    private record Change(Location location, @Nullable Object before) {}

    /** What a handle accesses. */
    public record Handle(@Nullable Field field, @Nullable Class<?> array) {}

    private final InstrumentingLoader loader;
    private final List<Class<?>> initialised = new ArrayList<>();
    private final Set<Class<?>> initialising = new HashSet<>();
    private final IdentityHashMap<VarHandle, Handle> handles = new IdentityHashMap<>();
    private final Map<Class<?>, Integer> lambdas = new HashMap<>();
    private final Map<Class<?>, Shape> shapes = new HashMap<>();
    private final Map<Class<?>, Long> numbers = new HashMap<>();
    private final Map<FieldKey, Field> fields = new HashMap<>();
    private final List<Change> changes = new ArrayList<>();
    private final BitSet readByInitialisers = new BitSet();
    private boolean dirty;

    public World(InstrumentingLoader loader) {
        this.loader = loader;
    }

    public InstrumentingLoader loader() {
        return loader;
    }

    /** The initialised classes in the order in which their initialisers ended. */
    public List<Class<?>> initialised() {
        return List.copyOf(initialised);
    }

    public void begin(Class<?> type) {
        initialising.add(type);
    }

    public void end(Class<?> type) {
        initialising.remove(type);
        initialised.add(type);
    }

    public void abandon(Class<?> type) {
        initialising.remove(type);
        dirty = true;
    }

    /** Whether a class is being initialised. */
    public boolean initialises() {
        return !initialising.isEmpty();
    }

    /** Whether a write to a static of this class is part of its initialisation. */
    public boolean initialising(FieldKey field) {
        return initialising.stream()
                .anyMatch(type -> type.getName().replace('.', '/').equals(field.owner()));
    }

    /** A static initialiser has read a symbol that does not belong to it. */
    public void initialisersRead(int symbol) {
        readByInitialisers.set(symbol);
    }

    /** Whether one has, in any execution. */
    public boolean readByInitialisers(int symbol) {
        return readByInitialisers.get(symbol);
    }

    public boolean dirty() {
        return dirty;
    }

    public void soil() {
        dirty = true;
    }

    public void soilIf(boolean changed) {
        dirty |= changed;
    }

    public void learn(VarHandle handle, Handle target) {
        handles.put(handle, target);
    }

    @Nullable
    public Handle handle(VarHandle handle) {
        return handles.get(handle);
    }

    public void lambda(Class<?> type, int place) {
        lambdas.put(type, place);
    }

    @Nullable
    public Integer lambda(Class<?> type) {
        return lambdas.get(type);
    }

    /** A number that stands for the name of a class: the same in every world, another for every other name but for an accident. */
    public long number(Class<?> type) {
        return numbers.computeIfAbsent(type, unknown -> {
            Fingerprint name = new Fingerprint();
            type.getName().chars().forEach(name::add);
            return name.high();
        });
    }

    public Shape shape(Object object) {
        return shapes.computeIfAbsent(object.getClass(), Shape::of);
    }

    /** Remembers what a location holds that outlives the execution and is about to change. */
    public void remember(Location location) {
        changes.add(new Change(location, location.get()));
    }

    /** Changes back what the execution has changed. */
    public void restore() {
        for (int i = changes.size() - 1; i >= 0; i--) {
            changes.get(i).location().set(changes.get(i).before());
        }
        changes.clear();
    }

    /** The field with a key. */
    public Field field(FieldKey key) {
        return fields.computeIfAbsent(key, this::find);
    }

    private Field find(FieldKey key) {
        try {
            Class<?> owner = Class.forName(key.owner().replace('/', '.'), false, loader);
            Field field = owner.getDeclaredField(key.name());
            field.setAccessible(true);
            return field;
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("no field " + key, e);
        }
    }
}
