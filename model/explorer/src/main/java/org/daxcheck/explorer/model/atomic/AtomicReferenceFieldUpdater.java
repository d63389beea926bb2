// SPDX-License-Identifier: GPL-2.0-only
package org.daxcheck.explorer.model.atomic;

import java.util.function.BinaryOperator;
import java.util.function.UnaryOperator;
import org.daxcheck.explorer.event.Kind;
import org.daxcheck.explorer.runtime.heap.Modelled;
import org.jspecify.annotations.Nullable;

/** Model of {@code java.util.concurrent.atomic.AtomicReferenceFieldUpdater}. */
public final class AtomicReferenceFieldUpdater<T, V> implements Modelled {

    private final FieldAccess field;

    private AtomicReferenceFieldUpdater(FieldAccess field) {
        this.field = field;
    }

    /** As in the platform. */
    public static <U, W> AtomicReferenceFieldUpdater<U, W> newUpdater(Class<U> type, Class<W> value, String name) {
        return new AtomicReferenceFieldUpdater<>(FieldAccess.of(type, name, value));
    }

    /** As in the platform. */
    public boolean compareAndSet(T target, @Nullable V expected, @Nullable V next) {
        return Boolean.TRUE.equals(field.perform(target, Kind.CAS_BOOL, expected, next));
    }

    /** As in the platform; never fails for no reason. */
    public boolean weakCompareAndSet(T target, @Nullable V expected, @Nullable V next) {
        return compareAndSet(target, expected, next);
    }

    /** As in the platform. */
    public void set(T target, @Nullable V next) {
        field.write(target, next);
    }

    /** As in the platform. */
    public void lazySet(T target, @Nullable V next) {
        field.writeLazily(target, next);
    }

    /** As in the platform. */
    @SuppressWarnings("unchecked") // the field's type was checked when the updater was made
    public @Nullable V get(T target) {
        return (V) field.perform(target, Kind.READ, null, null);
    }

    /** As in the platform. */
    @SuppressWarnings("unchecked") // the field's type was checked when the updater was made
    public @Nullable V getAndSet(T target, @Nullable V next) {
        return (V) field.perform(target, Kind.GET_AND_SET, next, null);
    }

    /** As in the platform. */
    public @Nullable V getAndUpdate(T target, UnaryOperator<@Nullable V> function) {
        V before = get(target);
        while (!compareAndSet(target, before, function.apply(before))) {
            before = get(target);
        }
        return before;
    }

    /** As in the platform. */
    public @Nullable V updateAndGet(T target, UnaryOperator<@Nullable V> function) {
        V before = get(target);
        V after = function.apply(before);
        while (!compareAndSet(target, before, after)) {
            before = get(target);
            after = function.apply(before);
        }
        return after;
    }

    /** As in the platform. */
    public @Nullable V getAndAccumulate(T target, @Nullable V x, BinaryOperator<@Nullable V> function) {
        return getAndUpdate(target, before -> function.apply(before, x));
    }

    /** As in the platform. */
    public @Nullable V accumulateAndGet(T target, @Nullable V x, BinaryOperator<@Nullable V> function) {
        return updateAndGet(target, before -> function.apply(before, x));
    }

    @Override
    public String label() {
        return "AtomicReferenceFieldUpdater(" + field.name() + ")";
    }
}
