// SPDX-License-Identifier: GPL-2.0-only
package org.daxcheck.explorer.model.atomic;

import java.util.function.IntBinaryOperator;
import java.util.function.IntUnaryOperator;
import org.daxcheck.explorer.event.Kind;
import org.daxcheck.explorer.runtime.heap.Modelled;

/** Model of {@code java.util.concurrent.atomic.AtomicIntegerFieldUpdater}. */
public final class AtomicIntegerFieldUpdater<T> implements Modelled {

    private final FieldAccess field;

    private AtomicIntegerFieldUpdater(FieldAccess field) {
        this.field = field;
    }

    /** As in the platform. */
    public static <U> AtomicIntegerFieldUpdater<U> newUpdater(Class<U> type, String name) {
        return new AtomicIntegerFieldUpdater<>(FieldAccess.of(type, name, int.class));
    }

    /** As in the platform. */
    public boolean compareAndSet(T target, int expected, int next) {
        return Boolean.TRUE.equals(field.perform(target, Kind.CAS_BOOL, expected, next));
    }

    /** As in the platform; never fails for no reason. */
    public boolean weakCompareAndSet(T target, int expected, int next) {
        return compareAndSet(target, expected, next);
    }

    /** As in the platform. */
    public void set(T target, int next) {
        field.write(target, next);
    }

    /** As in the platform. */
    public void lazySet(T target, int next) {
        field.writeLazily(target, next);
    }

    /** As in the platform. */
    public int get(T target) {
        return field.number(target, Kind.READ, 0).intValue();
    }

    /** As in the platform. */
    public int getAndSet(T target, int next) {
        return field.number(target, Kind.GET_AND_SET, next).intValue();
    }

    /** As in the platform. */
    public int getAndAdd(T target, int delta) {
        return field.number(target, Kind.GET_AND_ADD, delta).intValue();
    }

    /** As in the platform. */
    public int addAndGet(T target, int delta) {
        return getAndAdd(target, delta) + delta;
    }

    /** As in the platform. */
    public int getAndIncrement(T target) {
        return getAndAdd(target, 1);
    }

    /** As in the platform. */
    public int getAndDecrement(T target) {
        return getAndAdd(target, -1);
    }

    /** As in the platform. */
    public int incrementAndGet(T target) {
        return getAndAdd(target, 1) + 1;
    }

    /** As in the platform. */
    public int decrementAndGet(T target) {
        return getAndAdd(target, -1) - 1;
    }

    /** As in the platform. */
    public int getAndUpdate(T target, IntUnaryOperator function) {
        int before = get(target);
        while (!compareAndSet(target, before, function.applyAsInt(before))) {
            before = get(target);
        }
        return before;
    }

    /** As in the platform. */
    public int updateAndGet(T target, IntUnaryOperator function) {
        int before = get(target);
        int after = function.applyAsInt(before);
        while (!compareAndSet(target, before, after)) {
            before = get(target);
            after = function.applyAsInt(before);
        }
        return after;
    }

    /** As in the platform. */
    public int getAndAccumulate(T target, int x, IntBinaryOperator function) {
        return getAndUpdate(target, before -> function.applyAsInt(before, x));
    }

    /** As in the platform. */
    public int accumulateAndGet(T target, int x, IntBinaryOperator function) {
        return updateAndGet(target, before -> function.applyAsInt(before, x));
    }

    @Override
    public String label() {
        return "AtomicIntegerFieldUpdater(" + field.name() + ")";
    }
}
